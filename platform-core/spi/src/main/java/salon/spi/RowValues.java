package salon.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.spi.Field.Decoded;

/// Reads, checks and shows the values of [Field.Rows].
final class RowValues {
    private static final int MAX_COLUMNS = 8;

    private RowValues() {}

    static void requireColumns(String name, List<Field<?>> columns) {
        var names = new HashSet<String>();
        columns.forEach(column -> names.add(column.name()));
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS || names.size() < columns.size()) {
            throw new IllegalArgumentException("rows need 1 to " + MAX_COLUMNS + " columns, each once: " + name);
        }
        if (!columns.stream().allMatch(RowValues::fitsInARow)) {
            throw new IllegalArgumentException(
                    "a column must be of one line, so no choice, option, car, long text, secret or rows: " + name);
        }
    }

    static Decoded<List<Answers>> rows(Field.Rows field, Object json, Locale typedIn) {
        if (!(json instanceof List<?> list)) {
            return JsonValues.malformed(field);
        }
        var rows = new ArrayList<Answers>();
        for (int index = 0; index < list.size(); index++) {
            if (JsonValues.isEmpty(list.get(index))) {
                continue;
            }
            if (!(list.get(index) instanceof Map<?, ?> map)) {
                return JsonValues.malformed(field);
            }
            var row = Answers.decode(field.columns(), named(map), Source.CUSTOMER, typedIn);
            var problem = Stream.concat(row.problems().stream(), row.answers().missing(field.columns()).stream())
                    .findFirst();
            if (problem.isPresent()) {
                var place = field.name() + "." + index + "." + problem.get().field();
                return new Decoded.Refused<>(
                        new Problem(place, problem.get().code(), problem.get().detail()));
            }
            rows.add(row.answers());
        }
        if (rows.size() > Field.Rows.MAX_ROWS) {
            return new Decoded.Refused<>(Problem.on(field, Problem.TOO_LONG));
        }
        return rows.isEmpty() ? JsonValues.malformed(field) : new Decoded.Value<>(List.copyOf(rows));
    }

    static String show(List<Answers> rows, Locale locale) {
        return rows.stream()
                .map(row ->
                        row.all().stream().map(answer -> answer.shown(locale)).collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("; "));
    }

    private static boolean fitsInARow(Field<?> column) {
        return switch (column) {
            case Field.Text _, Field.WholeNumber _, Field.Amount _, Field.Day _, Field.Time _ -> true;
            case Field.PhoneNumber _, Field.Email _, Field.Vin _ -> true;
            case Field.LongText _, Field.Choice _, Field.Search _, Field.Offer _, Field.Centre _ -> false;
            case Field.Car _, Field.Rows _, Field.Secret _ -> false;
        };
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
