package salon.panel.hours;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import salon.centre.OpeningHours;
import salon.centre.OpeningHours.Interval;
import salon.centre.SpecialDay;

/// Hours as people read them.
///
/// @param week empty when no hours were entered
record HoursInWords(List<Line> week, List<Special> specialDays) {
    /// Days in a row with the same hours; no hours are closed.
    record Line(String days, String hours) {}

    /// @param hours empty when it is closed
    record Special(String dates, boolean yearly, String hours, String name) {}

    static HoursInWords of(OpeningHours hours, Locale locale) {
        return new HoursInWords(
                hours.isKnown() ? week(hours, locale) : List.of(),
                hours.specialDays().stream().map(day -> special(day, locale)).toList());
    }

    private static List<Line> week(OpeningHours hours, Locale locale) {
        var lines = new ArrayList<Line>();
        var first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            var isLast = day == DayOfWeek.SUNDAY || !hours.weeklyOn(day.plus(1)).equals(hours.weeklyOn(day));
            if (isLast) {
                var days = first == day ? name(day, locale) : name(first, locale) + "–" + name(day, locale);
                lines.add(new Line(days, written(hours.weeklyOn(day))));
                first = day.plus(1);
            }
        }
        return lines;
    }

    private static Special special(SpecialDay day, Locale locale) {
        var format = DateTimeFormatter.ofPattern(day.yearly() ? "d MMMM" : "d MMMM yyyy", locale);
        var from = format.format(day.from());
        var dates = day.from().equals(day.to()) ? from : from + " – " + format.format(day.to());
        return new Special(dates, day.yearly(), written(day.intervals()), day.name());
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private static String written(List<Interval> intervals) {
        return intervals.stream()
                .map(interval -> interval.start() + "–" + interval.end())
                .collect(Collectors.joining(", "));
    }
}
