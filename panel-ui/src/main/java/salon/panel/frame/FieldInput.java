package salon.panel.frame;

import salon.plugin.FieldKind;

/// The HTML input of a kind of field.
///
/// @param type of an HTML input
/// @param keys `inputmode` of the input: which keys a touch screen offers; empty for the usual ones
/// @param limitsLength whether the input has a `maxlength`: not where more is typed than is stored, as blanks in
///     numbers and hyphens in a VIN
public record FieldInput(Shape shape, String type, String keys, boolean limitsLength) {
    public enum Shape {
        LINE,
        AREA,
        CHOICE,
        /// A line with a list of suggestions.
        SUGGESTIONS,
        TABLE
    }

    public static FieldInput of(FieldKind kind) {
        return switch (kind) {
            case TEXT -> line("text", "", true);
            case EMAIL -> line("email", "", true);
            case PHONE -> line("tel", "", false);
            case DAY -> line("date", "", false);
            case TIME -> line("time", "", false);
            case NUMBER -> line("text", "numeric", false);
            case MONEY -> line("text", "decimal", false);
            case VIN, SECRET -> line("text", "", false);
            case LONG_TEXT -> new FieldInput(Shape.AREA, "text", "", true);
            case CHOICE -> new FieldInput(Shape.CHOICE, "text", "", false);
            case CAR, SEARCH, OFFER, CENTRE -> new FieldInput(Shape.SUGGESTIONS, "text", "", true);
            case ROWS -> new FieldInput(Shape.TABLE, "text", "", false);
        };
    }

    private static FieldInput line(String type, String keys, boolean limitsLength) {
        return new FieldInput(Shape.LINE, type, keys, limitsLength);
    }
}
