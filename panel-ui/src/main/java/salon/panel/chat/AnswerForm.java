package salon.panel.chat;

import java.util.List;
import java.util.UUID;

/// The form for an answer, with all that was typed into it. `card` is the chosen card type, empty for none.
///
/// @param id makes sending twice harmless
record AnswerForm(UUID id, String text, String card, List<Choice> choices, List<FieldLine> fields, Verdict verdict) {
    record Choice(String id, String title, boolean chosen) {}

    /// An option of a field to choose from.
    record OptionLine(String key, String label, boolean chosen) {}

    /// A field of the chosen card; `options` is empty unless it is a choice, `problem` when there is none.
    record FieldLine(
            String name,
            String kind,
            String label,
            int maxLength,
            List<OptionLine> options,
            String value,
            String problem) {
        public String input() {
            return switch (kind) {
                case "day" -> "date";
                case "time" -> "time";
                case "phone" -> "tel";
                case "email" -> "email";
                default -> "text";
            };
        }

        /// Which keys a touch screen offers.
        public String keys() {
            return switch (kind) {
                case "number" -> "numeric";
                case "money" -> "decimal";
                default -> "";
            };
        }

        public boolean isChoice() {
            return kind.equals("choice");
        }

        public boolean isLong() {
            return kind.equals("long-text");
        }

        public boolean limitsLength() {
            return kind.equals("text") || isLong() || kind.equals("car") || kind.equals("email");
        }
    }

    /// What became of the last try; `cardProblem` concerns the card as a whole.
    record Verdict(boolean isMalformed, boolean isChanged, boolean isRefused, String cardProblem) {
        static final Verdict NONE = new Verdict(false, false, false, "");
        static final Verdict MALFORMED = new Verdict(true, false, true, "");
        static final Verdict CHANGED = new Verdict(false, true, false, "");

        static Verdict refused(String cardProblem) {
            return new Verdict(false, false, true, cardProblem);
        }
    }

    public String cardTitle() {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::title)
                .findFirst()
                .orElse("");
    }
}
