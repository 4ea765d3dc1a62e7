package salon.panel.chat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.chat.StaffPosts.Attachment;
import salon.panel.frame.FormValues;
import salon.spi.Field;

/// The form for an answer as the browser has sent it. Fields of the card are named `card.<field>`, cells of its rows
/// `card.<field>.<row>.<column>`.
///
/// @param task empty to send the answer; otherwise the form is only shown again
record SubmittedAnswer(UUID id, String text, String card, Map<String, String> values, String task) {
    static final int MAX_ROWS = Field.Rows.MAX_ROWS;

    private static final String FIELD = "card.";
    private static final String SHOW = "fields";
    /// Followed by the name of the field that gets more rows.
    private static final String MORE = "rows.";

    private static final int ROWS_AT_ONCE = 5;
    private static final Pattern CELL = Pattern.compile("([^.]+)\\.([0-9]{1,2})\\.([^.]+)");

    static SubmittedAnswer of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, given) -> {
            if (name.startsWith(FIELD) && !given.isEmpty()) {
                values.put(name.substring(FIELD.length()), FormValues.lines(given.getFirst()));
            }
        });
        return new SubmittedAnswer(
                FormValues.id(form.getFirst("form")),
                FormValues.lines(form.getFirst("text")),
                FormValues.text(form.getFirst("card")),
                values,
                FormValues.text(form.getFirst("do")));
    }

    static SubmittedAnswer empty(String card) {
        return new SubmittedAnswer(UUID.randomUUID(), "", card, Map.of(), SHOW);
    }

    SubmittedAnswer withNewId() {
        return new SubmittedAnswer(UUID.randomUUID(), text, card, values, task);
    }

    boolean onlyFields() {
        return task.equals(SHOW) || task.startsWith(MORE);
    }

    /// How many rows of this field the form shows.
    int rows(String field) {
        var given = values.keySet().stream()
                .map(CELL::matcher)
                .filter(cell -> cell.matches() && cell.group(1).equals(field))
                .mapToInt(cell -> Integer.parseInt(cell.group(2)) + 1)
                .max()
                .orElse(0);
        var shown = Math.max(given, ROWS_AT_ONCE) + (task.equals(MORE + field) ? ROWS_AT_ONCE : 0);
        return Math.min(shown, MAX_ROWS);
    }

    @Nullable
    Attachment attachment(Locale typedIn) {
        return card.isEmpty() ? null : new Attachment(card, answers(), typedIn);
    }

    /// Without empty values. An empty row keeps its index, because problems name the later ones by theirs.
    private Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        values.forEach((name, value) -> {
            var cell = CELL.matcher(name);
            if (!value.isBlank() && cell.matches()) {
                var rows = tables.computeIfAbsent(cell.group(1), field -> new ArrayList<>());
                var index = Integer.parseInt(cell.group(2));
                while (rows.size() <= index) {
                    rows.add(new LinkedHashMap<>());
                }
                rows.get(index).put(cell.group(3), value);
            } else if (!value.isBlank()) {
                answers.put(name, value);
            }
        });
        answers.putAll(tables);
        return answers;
    }
}
