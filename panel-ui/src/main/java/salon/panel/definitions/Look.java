package salon.panel.definitions;

import java.util.List;
import salon.card.CardTypeView;
import salon.card.FieldView;
import salon.definition.Preview;
import salon.panel.frame.Icons;

/// How a card looks in one language.
record Look(String language, CardTypeView type, String icon, String consent, String summary, List<Asked> fields) {
    /// A field, ready to be drawn.
    record Asked(FieldView field) {
        public String input() {
            return switch (field.kind()) {
                case "day" -> "date";
                case "time" -> "time";
                case "phone" -> "tel";
                case "email" -> "email";
                default -> "text";
            };
        }

        public boolean isLong() {
            return field.kind().equals("long-text");
        }

        public boolean isChoice() {
            return field.kind().equals("choice");
        }

        public boolean isRows() {
            return field.kind().equals("rows");
        }

        public String unit() {
            var currency = field.currency();
            return currency == null ? "" : currency;
        }
    }

    static Look of(String language, Preview preview) {
        return new Look(
                language,
                preview.type(),
                Icons.orDefault(preview.type().icon()),
                preview.consent(),
                preview.summary(),
                preview.type().fields().stream().map(Asked::new).toList());
    }
}
