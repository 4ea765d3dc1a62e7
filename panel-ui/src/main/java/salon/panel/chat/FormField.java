package salon.panel.chat;

import java.util.List;
import java.util.stream.Stream;
import salon.panel.frame.FieldInput;
import salon.panel.frame.FieldInput.Shape;
import salon.plugin.FieldKind;

/// A field of the chosen card, or a cell of its rows, as the form shows it.
///
/// @param options of a choice, or the suggestions of a field with a search
/// @param currency the sign of its currency; empty unless it is money
/// @param problem empty for none, as is `warning`
/// @param needed whether the card can't be sent without it
record FormField(
        String name,
        FieldKind kind,
        String label,
        int maxLength,
        String currency,
        List<Option> options,
        Table table,
        String value,
        String problem,
        String warning,
        boolean needed) {
    record Option(String key, String label, boolean chosen) {}

    /// A list of rows.
    ///
    /// @param cells by rows
    /// @param mayGrow whether there may be more rows
    record Table(List<String> headings, List<List<FormField>> cells, boolean mayGrow) {
        static final Table NONE = new Table(List.of(), List.of(), false);
    }

    FormField with(List<Option> other) {
        return new FormField(name, kind, label, maxLength, currency, other, table, value, problem, warning, needed);
    }

    FormField with(Table other) {
        return new FormField(name, kind, label, maxLength, currency, options, other, value, problem, warning, needed);
    }

    /// Of the field and of the cells of its rows.
    Stream<String> names() {
        return Stream.concat(
                Stream.of(name), table.cells().stream().flatMap(List::stream).map(FormField::name));
    }

    public String inputType() {
        return fieldInput().type();
    }

    /// Value of the attribute `inputmode`.
    public String keys() {
        return fieldInput().keys();
    }

    public boolean isChoice() {
        return fieldInput().shape() == Shape.CHOICE;
    }

    public boolean isLong() {
        return fieldInput().shape() == Shape.AREA;
    }

    public boolean isRows() {
        return fieldInput().shape() == Shape.TABLE;
    }

    public boolean isVin() {
        return kind == FieldKind.VIN;
    }

    public boolean isWide() {
        return isLong() || isRows();
    }

    public boolean suggests() {
        return fieldInput().shape() == Shape.SUGGESTIONS;
    }

    public boolean limitsLength() {
        return fieldInput().limitsLength();
    }

    private FieldInput fieldInput() {
        return FieldInput.of(kind);
    }
}
