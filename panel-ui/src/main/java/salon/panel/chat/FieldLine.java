package salon.panel.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A field of the chosen card, or a cell of its rows, as the form shows it.
///
/// @param options of a choice, or what a field that suggests puts forward
/// @param currency the sign of its currency; empty unless it is money
/// @param problem empty when there is none, as is `warning`
record FieldLine(
        String name,
        String kind,
        String label,
        int maxLength,
        String currency,
        List<OptionLine> options,
        RowLines rows,
        String value,
        String problem,
        String warning) {
    private static final Set<String> SUGGESTING = Set.of("car", "search", "offer", "centre");
    private static final Set<String> LIMITED = Set.of("text", "long-text", "email", "car", "search", "offer", "centre");

    record OptionLine(String key, String label, boolean chosen) {}

    /// The table of a list of rows; without headings it is none.
    ///
    /// @param hasRoom whether there may be more
    record RowLines(List<String> headings, List<List<FieldLine>> lines, boolean hasRoom) {
        static final RowLines NONE = new RowLines(List.of(), List.of(), false);
    }

    FieldLine with(List<OptionLine> others) {
        return new FieldLine(name, kind, label, maxLength, currency, others, rows, value, problem, warning);
    }

    FieldLine with(RowLines others) {
        return new FieldLine(name, kind, label, maxLength, currency, options, others, value, problem, warning);
    }

    /// Of itself and of the cells of its rows.
    Stream<String> names() {
        return Stream.concat(
                Stream.of(name), rows.lines().stream().flatMap(List::stream).map(FieldLine::name));
    }

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

    public boolean isRows() {
        return kind.equals("rows");
    }

    public boolean isVin() {
        return kind.equals("vin");
    }

    public boolean isWide() {
        return isLong() || isRows();
    }

    public boolean suggests() {
        return SUGGESTING.contains(kind);
    }

    /// A value of another kind is written more generously than it is kept: numbers with spaces, a VIN with hyphens.
    public boolean limitsLength() {
        return LIMITED.contains(kind);
    }
}
