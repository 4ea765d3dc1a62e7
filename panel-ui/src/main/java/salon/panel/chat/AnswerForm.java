package salon.panel.chat;

import java.util.List;
import java.util.UUID;

/// The form for an answer, with all that was typed into it.
///
/// @param id makes sending twice harmless
/// @param card the chosen card type, empty for none
record AnswerForm(UUID id, String text, String card, List<Choice> choices, List<FormField> fields, Verdict verdict) {
    /// A card type to choose. The customer answers some with a request; the others only inform.
    record Choice(String id, String title, boolean takesRequests, boolean chosen) {}

    /// What became of the last try.
    ///
    /// @param cardProblem concerns the card as a whole; empty for none
    /// @param warnings what may be a slip in a card that has been sent
    record Verdict(
            boolean isMalformed, boolean isChanged, boolean isRefused, String cardProblem, List<String> warnings) {
        static final Verdict NONE = new Verdict(false, false, false, "", List.of());
        static final Verdict MALFORMED = new Verdict(true, false, true, "", List.of());
        static final Verdict CHANGED = new Verdict(false, true, false, "", List.of());

        static Verdict refused(String cardProblem) {
            return new Verdict(false, false, true, cardProblem, List.of());
        }

        static Verdict sent(List<String> warnings) {
            return new Verdict(false, false, false, "", warnings);
        }
    }

    AnswerForm with(Verdict another) {
        return new AnswerForm(id, text, card, choices, fields, another);
    }

    public List<Choice> requests() {
        return choices.stream().filter(Choice::takesRequests).toList();
    }

    public List<Choice> information() {
        return choices.stream().filter(choice -> !choice.takesRequests()).toList();
    }

    public String cardTitle() {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::title)
                .findFirst()
                .orElse("");
    }

    /// Whether the customer is asked for what staff leave empty.
    public boolean isRequest() {
        return requests().stream().anyMatch(Choice::chosen);
    }
}
