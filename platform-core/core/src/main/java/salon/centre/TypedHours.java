package salon.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.HoursForm.Problem;
import salon.centre.OpeningHours.Interval;
import salon.text.Graphemes;

/// The hours of one day as people type them: `9:00–13:00, 14:00–20:00`, `9-20`, `с 9 до 20`, `круглосуточно`; nothing
/// or `закрыто` is closed.
final class TypedHours {
    sealed interface Reading {
        /// In the order of the day; none: closed.
        record Hours(List<Interval> intervals) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    private static final int MAX_INTERVALS = 8;
    private static final int MAX_LENGTH = 400;
    private static final int SHOWN = 40;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final Set<String> CLOSED = Set.of("", "-", "–", "—", "закрыто", "выходной", "closed", "day off");
    private static final Set<String> ROUND_THE_CLOCK =
            Set.of("круглосуточно", "24 часа", "24/7", "24h", "24 hours", "round the clock", "around the clock");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?:и|and)\\s+");
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d\\d))?";
    private static final Pattern INTERVAL =
            Pattern.compile("(?:с |from )?\\s*" + TIME + "\\s*(?:-|–|—|−|до|to|until)\\s*" + TIME);

    private TypedHours() {}

    static Reading read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (CLOSED.contains(text)) {
            return new Reading.Hours(List.of());
        }
        if (ROUND_THE_CLOCK.contains(text)) {
            text = "0-24";
        }
        if (text.length() > MAX_LENGTH) {
            return unreadable(typed);
        }
        var intervals = new ArrayList<Interval>();
        for (var part : BETWEEN.split(text)) {
            var times = INTERVAL.matcher(part);
            if (!times.matches()) {
                return unreadable(part);
            }
            var from = minutes(times.group(1), times.group(2));
            var to = minutes(times.group(3), times.group(4));
            if (from >= 0 && from == to) {
                return refused(Problem.Kind.SAME_TIMES, part);
            }
            var interval = Interval.of(from, to);
            if (interval.isEmpty()) {
                return unreadable(part);
            }
            intervals.add(interval.get());
        }
        if (intervals.size() > MAX_INTERVALS) {
            return refused(Problem.Kind.TOO_MANY_INTERVALS, String.valueOf(MAX_INTERVALS));
        }
        intervals.sort(Comparator.comparing(Interval::from));
        for (var next = 1; next < intervals.size(); next++) {
            if (overlap(intervals.get(next - 1), intervals.get(next))) {
                return refused(Problem.Kind.OVERLAP, written(List.of(intervals.get(next - 1), intervals.get(next))));
            }
        }
        return new Reading.Hours(intervals);
    }

    static String written(List<Interval> intervals) {
        return intervals.stream()
                .sorted(Comparator.comparing(Interval::from))
                .map(interval -> interval.start() + "–" + interval.end())
                .collect(Collectors.joining(", "));
    }

    /// Of two of the same day, the second not before the first.
    private static boolean overlap(Interval first, Interval second) {
        var end = first.isPastMidnight() ? MINUTES_OF_DAY : first.to().toSecondOfDay() / 60;
        return second.from().toSecondOfDay() / 60 < end;
    }

    private static int minutes(String hours, @Nullable String minutes) {
        return Interval.minutes(hours, minutes == null ? "00" : minutes);
    }

    private static Reading unreadable(String part) {
        return refused(Problem.Kind.UNREADABLE, part);
    }

    private static Reading refused(Problem.Kind kind, String detail) {
        return new Reading.Refused(new Problem(kind, Graphemes.abbreviate(detail, SHOWN)));
    }
}
