package salon.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.spi.CardTexts;
import salon.spi.Field;

/// A field as panel and app render it.
///
/// @param options what to choose from; empty unless it is a choice
/// @param columns the fields of each row; empty unless it is rows
/// @param currency the currency (ISO 4217) of money, else null
/// @param past whether it is a day that is over, such as a date of birth
public record FieldView(
        String name,
        FieldKind kind,
        String label,
        boolean required,
        int maxLength,
        List<Option> options,
        List<FieldView> columns,
        @Nullable String currency,
        boolean past) {
    /// One option of a choice: `key` is the value, `label` what people read.
    public record Option(String key, String label) {}

    static FieldView of(Field<?> field, CardTexts texts) {
        return of(field, texts.field(field), texts);
    }

    private static FieldView of(Field<?> field, String label, CardTexts texts) {
        return new FieldView(
                field.name(),
                FieldKind.of(field),
                label,
                field.required(),
                field.maxLength(),
                options(field, texts),
                columns(field, texts),
                field instanceof Field.Amount amount ? amount.currency().getCurrencyCode() : null,
                field instanceof Field.Day day && day.past());
    }

    private static List<Option> options(Field<?> field, CardTexts texts) {
        return field instanceof Field.Choice choice
                ? choice.keys().stream()
                        .map(key -> new Option(key, texts.option(choice, key)))
                        .toList()
                : List.of();
    }

    private static List<FieldView> columns(Field<?> field, CardTexts texts) {
        return field instanceof Field.Rows rows
                ? rows.columns().stream()
                        .map(column -> of(column, texts.column(rows, column), texts))
                        .toList()
                : List.of();
    }
}
