package salon.panel.hours;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import salon.centre.AutomaticTexts;
import salon.centre.HoursForm;
import salon.centre.HoursForm.SpecialDayRow;
import salon.panel.frame.FormValues;

/// The submitted form: `day.1` (Monday) to `day.7`, `zone`, `special.0.from` (`to`, `yearly`, `hours`, `name`),
/// `text.greeting.ru`, the version that was shown, and in `do` which button was pressed.
record SubmittedHours(HoursForm form, String button) {
    static final String ADD_DAY = "add-day";
    static final String REMOVE_DAY = "remove-day.";
    static final String SUGGEST = "suggest.";
    static final String PREVIEW = "preview";

    /// More than can be saved, so that too many are told and not dropped.
    private static final int MAX_ROWS = HoursForm.MAX_SPECIAL_DAYS + 20;

    private static final Pattern ROW = Pattern.compile("special\\.(\\d{1,4})\\.(?:from|to|hours|name)");

    static SubmittedHours of(MultivaluedMap<String, String> sent) {
        var weekly = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, value(sent, "day." + day.getValue()));
        }
        var texts = new TreeMap<AutomaticTexts.Key, String>();
        AutomaticTexts.Key.all().forEach(key -> texts.put(key, FormValues.lines(sent.getFirst(HoursForm.field(key)))));
        var form = new HoursForm(version(sent), value(sent, "zone"), weekly, specialDays(sent), texts);
        return new SubmittedHours(form, value(sent, "do"));
    }

    /// The number of the row that a button names, or -1.
    int removedRow() {
        return button.matches(Pattern.quote(REMOVE_DAY) + "\\d{1,4}")
                ? Integer.parseInt(button.substring(REMOVE_DAY.length()))
                : -1;
    }

    private static List<SpecialDayRow> specialDays(MultivaluedMap<String, String> sent) {
        var numbers = new TreeSet<Integer>();
        sent.keySet().forEach(name -> {
            var row = ROW.matcher(name);
            if (row.matches()) {
                numbers.add(Integer.parseInt(row.group(1)));
            }
        });
        var rows = new ArrayList<SpecialDayRow>();
        numbers.stream().limit(MAX_ROWS).forEach(number -> {
            var prefix = "special." + number + ".";
            rows.add(new SpecialDayRow(
                    value(sent, prefix + "from"),
                    value(sent, prefix + "to"),
                    "yes".equals(value(sent, prefix + "yearly")),
                    value(sent, prefix + "hours"),
                    value(sent, prefix + "name")));
        });
        return rows;
    }

    /// A hidden field that nobody types; what is none fits no version.
    private static int version(MultivaluedMap<String, String> sent) {
        var written = value(sent, "version");
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
    }

    private static String value(MultivaluedMap<String, String> sent, String name) {
        return FormValues.text(sent.getFirst(name));
    }
}
