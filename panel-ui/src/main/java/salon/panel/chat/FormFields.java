package salon.panel.chat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import salon.panel.chat.FormField.Option;
import salon.panel.chat.FormField.Table;
import salon.plugin.CardProblem;
import salon.plugin.FieldView;

/// Makes the fields of a form out of the submitted answer.
///
/// @param needed the names of the fields without which the card can't be sent
/// @param suggestions finds them by the field's name and what has been typed into it
record FormFields(
        SubmittedAnswer answer,
        List<CardProblem> problems,
        List<CardProblem> warnings,
        Set<String> needed,
        BiFunction<String, String, List<FieldView.Option>> suggestions,
        Locale locale) {
    private static final int MAX_OPTIONS = 50;

    List<FormField> of(List<FieldView> fields) {
        return fields.stream()
                .map(field -> line(field, field.name(), field.label()))
                .toList();
    }

    private FormField line(FieldView field, String name, String label) {
        var value = answer.values().getOrDefault(name, "");
        var line = new FormField(
                name,
                field.kind(),
                label,
                field.maxLength(),
                field.currency() == null
                        ? ""
                        : Currency.getInstance(field.currency()).getSymbol(locale),
                field.options().stream().map(option -> option(option, value)).toList(),
                Table.NONE,
                value,
                text(problems, name),
                text(warnings, name),
                needed.contains(name));
        if (line.isRows()) {
            return line.with(rows(field));
        }
        return line.suggests() ? line.with(suggested(name, value)) : line;
    }

    /// First those that match what was typed, then those for an empty field: without a script the list does not change.
    private List<Option> suggested(String name, String value) {
        var fitting = value.isBlank() ? Stream.<FieldView.Option>empty() : suggestions.apply(name, value).stream();
        return Stream.concat(fitting, suggestions.apply(name, "").stream())
                .distinct()
                .limit(MAX_OPTIONS)
                .map(option -> option(option, value))
                .toList();
    }

    private Table rows(FieldView field) {
        var count = answer.rows(field.name());
        return new Table(
                field.columns().stream().map(FieldView::label).toList(),
                IntStream.range(0, count).mapToObj(index -> row(field, index)).toList(),
                count < SubmittedAnswer.MAX_ROWS);
    }

    private List<FormField> row(FieldView field, int index) {
        return field.columns().stream()
                .map(column -> line(
                        column, field.name() + "." + index + "." + column.name(), column.label() + ", " + (index + 1)))
                .toList();
    }

    private static Option option(FieldView.Option option, String value) {
        return new Option(option.key(), option.label(), option.key().equals(value));
    }

    private static String text(List<CardProblem> some, String field) {
        return some.stream()
                .filter(one -> Objects.equals(one.field(), field))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
    }
}
