package salon.centre;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import salon.centre.OpeningHours.Interval;

/// An interval on days of the week, each of which it begins on: `Fr 20:00-02:00` belongs to Friday. Written as
/// schema.org's `openingHours`.
public record WeeklyHours(Set<DayOfWeek> days, Interval interval) {
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String DAY = "(?:" + String.join("|", NAMES) + ")";
    private static final Pattern LINE = Pattern.compile(
            "(" + DAY + "(?:-" + DAY + ")?(?:," + DAY + "(?:-" + DAY + ")?)*) (\\d\\d:\\d\\d-\\d\\d:\\d\\d)");

    public WeeklyHours {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /// Reads `Mo-Fr 09:00-20:00` or `Mo,We 10:00-14:00`; `Sa-Mo` goes over the end of the week.
    public static Optional<WeeklyHours> parse(String line) {
        var parts = LINE.matcher(line.strip());
        return parts.matches()
                ? Interval.parse(parts.group(2)).map(interval -> new WeeklyHours(days(parts.group(1)), interval))
                : Optional.empty();
    }

    public String written() {
        var ranges = new ArrayList<String>();
        for (var first : DayOfWeek.values()) {
            if (days.contains(first) && (first == DayOfWeek.MONDAY || !days.contains(first.minus(1)))) {
                var last = first;
                while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                ranges.add(first == last ? name(first) : name(first) + "-" + name(last));
            }
        }
        return String.join(",", ranges) + " " + interval.written();
    }

    /// The fewest lines: one for each interval, with all of its days.
    static List<WeeklyHours> of(Map<DayOfWeek, ? extends Collection<Interval>> byDay) {
        var days = new LinkedHashMap<Interval, EnumSet<DayOfWeek>>();
        byDay.forEach((day, intervals) ->
                intervals.forEach(interval -> days.computeIfAbsent(interval, any -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day)));
        return days.entrySet().stream()
                .map(entry -> new WeeklyHours(entry.getValue(), entry.getKey()))
                .sorted(Comparator.<WeeklyHours, DayOfWeek>comparing(
                                hours -> hours.days().iterator().next())
                        .thenComparing(hours -> hours.interval().from()))
                .toList();
    }

    private static Set<DayOfWeek> days(String written) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : written.split(",", -1)) {
            var ends = range.split("-", -1);
            var last = day(ends[ends.length - 1]);
            for (var day = day(ends[0]); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(NAMES.indexOf(name) + 1);
    }

    private static String name(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }
}
