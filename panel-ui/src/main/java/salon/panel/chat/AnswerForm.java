package salon.panel.chat;

import java.util.List;
import java.util.UUID;

/// The form for an answer with what was typed into it.
///
/// @param id of the message: the same form sent twice makes one
/// @param card the chosen card type, empty for none
record AnswerForm(UUID id, String text, String card, List<Choice> choices, List<FormField> fields, SendResult result) {
    /// A card type to choose.
    ///
    /// @param takesRequests whether the customer answers it with a request; the others only inform
    record Choice(String id, String title, boolean takesRequests, boolean chosen) {}

    /// What became of the last submission of the form.
    ///
    /// @param cardProblem concerns the card as a whole; empty for none
    /// @param warnings about the card that has been sent
    record SendResult(
            boolean isMalformed, boolean isChanged, boolean isRefused, String cardProblem, List<String> warnings) {
        static final SendResult NONE = new SendResult(false, false, false, "", List.of());
        static final SendResult MALFORMED = new SendResult(true, false, true, "", List.of());
        static final SendResult CHANGED = new SendResult(false, true, false, "", List.of());

        static SendResult refused(String cardProblem) {
            return new SendResult(false, false, true, cardProblem, List.of());
        }

        static SendResult sent(List<String> warnings) {
            return new SendResult(false, false, false, "", warnings);
        }
    }

    AnswerForm with(SendResult other) {
        return new AnswerForm(id, text, card, choices, fields, other);
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

    /// Whether the card can't be sent as it is.
    public boolean needsFields() {
        return fields.stream().anyMatch(FormField::needed);
    }

    /// Whether the customer fills in what staff leave empty.
    public boolean isRequest() {
        return requests().stream().anyMatch(Choice::chosen);
    }
}
