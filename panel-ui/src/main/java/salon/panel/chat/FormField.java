package salon.panel.chat;

import java.util.List;
import java.util.stream.Stream;
import salon.card.FieldKind;
import salon.panel.frame.FieldInput;
import salon.panel.frame.FieldInput.Shape;

/// A field of the chosen card, or a cell of its rows, as the form shows it.
///
/// @param options of a choice, or what a field that suggests puts forward
/// @param currency the sign of its currency; empty unless it is money
/// @param problem empty when there is none, as is `warning`
record FormField(
        String name,
        FieldKind kind,
        String label,
        int maxLength,
        String currency,
        List<OptionLine> options,
        RowLines rows,
        String value,
        String problem,
        String warning) {
    record OptionLine(String key, String label, boolean chosen) {}

    /// The table of a list of rows; without headings it is none.
    ///
    /// @param hasRoom whether there may be more
    record RowLines(List<String> headings, List<List<FormField>> lines, boolean hasRoom) {
        static final RowLines NONE = new RowLines(List.of(), List.of(), false);
    }

    FormField with(List<OptionLine> others) {
        return new FormField(name, kind, label, maxLength, currency, others, rows, value, problem, warning);
    }

    FormField with(RowLines others) {
        return new FormField(name, kind, label, maxLength, currency, options, others, value, problem, warning);
    }

    /// Of itself and of the cells of its rows.
    Stream<String> names() {
        return Stream.concat(
                Stream.of(name), rows.lines().stream().flatMap(List::stream).map(FormField::name));
    }

    public String input() {
        return asked().type();
    }

    /// Which keys a touch screen offers.
    public String keys() {
        return asked().keys();
    }

    public boolean isChoice() {
        return asked().shape() == Shape.CHOICE;
    }

    public boolean isLong() {
        return asked().shape() == Shape.AREA;
    }

    public boolean isRows() {
        return asked().shape() == Shape.TABLE;
    }

    public boolean isVin() {
        return kind == FieldKind.VIN;
    }

    public boolean isWide() {
        return isLong() || isRows();
    }

    public boolean suggests() {
        return asked().shape() == Shape.SUGGESTIONS;
    }

    public boolean limitsLength() {
        return asked().limitsLength();
    }

    private FieldInput asked() {
        return FieldInput.of(kind);
    }
}
