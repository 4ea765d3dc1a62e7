package salon.centre;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When a centre works. Immutable, pure, no clock. Without weekly hours nothing is known, and it counts as always open.
///
/// Times are local. One that a change of the clocks skips moves forward by what was skipped; of one that comes twice,
/// the first opens and the second closes.
public record OpeningHours(ZoneId zone, List<WeeklyHours> weekly, List<SpecialDay> specialDays) {
    /// A centre that does not open within this number of days never opens.
    private static final int HORIZON = 400;
    private static final int CENTURY = 36_525;

    /// From a time of a day to a later one, or to one of the next day; to 00:00 is to the end of the day.
    public record Interval(LocalTime from, LocalTime to) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
        private static final int MINUTES_OF_DAY = 24 * 60;

        /// Reads `09:00-20:00`; an end of `24:00` is the end of the day.
        public static Optional<Interval> parse(String written) {
            var parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? of(minutes(parts.group(1), parts.group(2)), minutes(parts.group(3), parts.group(4)))
                    : Optional.empty();
        }

        /// @param from minutes of the day
        /// @return empty when there are no such times, or both are the same and not the whole day
        static Optional<Interval> of(int from, int to) {
            if (from < 0 || from >= MINUTES_OF_DAY || to < 0 || to > MINUTES_OF_DAY || from == to) {
                return Optional.empty();
            }
            return Optional.of(new Interval(
                    LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to % MINUTES_OF_DAY * 60L)));
        }

        /// @return -1 when there is no such time
        static int minutes(String hours, String minutes) {
            var hour = Integer.parseInt(hours);
            var minute = Integer.parseInt(minutes);
            return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? -1 : hour * 60 + minute;
        }

        public String written() {
            return TIME.format(from) + "-" + end();
        }

        /// The end as people write it: the end of the day is 24:00.
        public String end() {
            return to.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(to);
        }

        public String start() {
            return TIME.format(from);
        }

        boolean isPastMidnight() {
            return !to.isAfter(from);
        }

        private Span on(LocalDate day, ZoneId zone) {
            var end = (isPastMidnight() ? day.plusDays(1) : day).atTime(to);
            return new Span(
                    ZonedDateTime.of(day.atTime(from), zone).toInstant(),
                    ZonedDateTime.of(end, zone).withLaterOffsetAtOverlap().toInstant());
        }
    }

    /// @param end exclusive
    private record Span(Instant start, Instant end) {}

    public OpeningHours {
        weekly = List.copyOf(weekly);
        specialDays = List.copyOf(specialDays);
    }

    /// Nothing was entered.
    public static OpeningHours unknown(ZoneId zone) {
        return new OpeningHours(zone, List.of(), List.of());
    }

    /// Of weekly hours as schema.org writes them, such as `Mo-Fr 09:00-20:00`.
    ///
    /// @throws IllegalArgumentException if a line can't be read
    public static OpeningHours weekly(ZoneId zone, String... lines) {
        return new OpeningHours(
                zone,
                Stream.of(lines)
                        .map(line -> WeeklyHours.parse(line).orElseThrow(() -> new IllegalArgumentException(line)))
                        .toList(),
                List.of());
    }

    public OpeningHours with(SpecialDay... days) {
        return new OpeningHours(zone, weekly, List.of(days));
    }

    /// False: no weekly hours were entered; then it counts as always open, and nothing is told about it.
    public boolean isKnown() {
        return !weekly.isEmpty();
    }

    public boolean isOpenAt(Instant at) {
        return !isKnown()
                || firstSpan(at, span -> Optional.of(!span.start().isAfter(at))).orElse(false);
    }

    /// @return `from` itself when it is open then; empty when it does not open within a year or so
    public Optional<Instant> nextOpening(Instant from) {
        return isKnown() ? firstSpan(from, span -> Optional.of(later(from, span.start()))) : Optional.of(from);
    }

    /// @return `from` itself when it is closed then; empty when it does not close within a year or so
    public Optional<Instant> nextClosing(Instant from) {
        if (!isKnown()) {
            return Optional.empty();
        }
        if (!isOpenAt(from)) {
            return Optional.of(from);
        }
        var end = new Instant[] {from};
        var limit = from.plus(Duration.ofDays(HORIZON));
        var closing = firstSpan(from, span -> {
            if (span.start().isAfter(end[0])) {
                return Optional.of(end[0]);
            }
            end[0] = later(end[0], span.end());
            return end[0].isAfter(limit) ? Optional.of(Instant.MAX) : Optional.empty();
        });
        return Optional.of(closing.orElse(end[0])).filter(found -> found.isBefore(limit));
    }

    /// When this much open time has passed: at the latest possible, the moment it closes.
    ///
    /// @return `from` plus the duration when nothing is known; empty when it never opens for that long
    public Optional<Instant> plusWorking(Instant from, Duration working) {
        if (!isKnown()) {
            return Optional.of(from.plus(working));
        }
        if (working.isZero() || working.isNegative()) {
            return Optional.of(from);
        }
        var left = new Duration[] {working};
        var done = new Instant[] {from};
        return firstSpan(from, span -> {
            var start = later(done[0], span.start());
            if (!span.end().isAfter(start)) {
                return Optional.empty();
            }
            var open = Duration.between(start, span.end());
            if (left[0].compareTo(open) <= 0) {
                return Optional.of(start.plus(left[0]));
            }
            left[0] = left[0].minus(open);
            done[0] = span.end();
            return Optional.empty();
        });
    }

    /// What begins on this day of every week.
    public List<Interval> weeklyOn(DayOfWeek day) {
        return weekly.stream()
                .filter(hours -> hours.days().contains(day))
                .map(WeeklyHours::interval)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
    }

    /// What counts for a day: of the special days that name it, a dated one before a yearly one, then the shortest one.
    public Optional<SpecialDay> specialDay(LocalDate day) {
        return specialDays.stream()
                .filter(special -> special.covers(day))
                .min(Comparator.comparing(SpecialDay::yearly).thenComparing(SpecialDay::length));
    }

    /// Walks over the open spans that end after `from`, by their day and start, until one gives an answer. They may
    /// touch and overlap. Ends when nothing has opened for [#HORIZON] days, or after a century.
    private <T> Optional<T> firstSpan(Instant from, Function<Span, Optional<T>> answer) {
        var day = LocalDate.ofInstant(from, zone).minusDays(2);
        var last = day.plusDays(CENTURY);
        for (var closedDays = 0; closedDays < HORIZON && day.isBefore(last); day = day.plusDays(1), closedDays++) {
            for (var span : spans(day)) {
                if (span.end().isAfter(from)) {
                    closedDays = 0;
                    var found = answer.apply(span);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The spans that begin on this day.
    private List<Span> spans(LocalDate day) {
        var spans = new ArrayList<Span>();
        for (var interval : intervals(day)) {
            var span = interval.on(day, zone);
            if (span.start().isBefore(span.end())) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparing(Span::start));
        return spans;
    }

    private List<Interval> intervals(LocalDate day) {
        return specialDay(day).map(SpecialDay::intervals).orElseGet(() -> weeklyOn(day.getDayOfWeek()));
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
