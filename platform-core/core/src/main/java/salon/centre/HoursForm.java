package salon.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import salon.centre.OpeningHours.Interval;
import salon.centre.TypedHours.Reading;
import salon.text.Graphemes;
import salon.text.TextRules;

/// Hours and automatic texts of a centre as a manager types them.
///
/// @param version of the centre's settings as the form has shown them
/// @param zone an id of the IANA time zone database
/// @param weekly what stands beside each day of the week
public record HoursForm(
        int version,
        String zone,
        Map<DayOfWeek, String> weekly,
        List<SpecialDayRow> specialDays,
        Map<AutomaticTexts.Key, String> texts) {
    public static final int MAX_SPECIAL_DAYS = 100;
    public static final int MAX_NAME = 100;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final DateTimeFormatter WRITTEN_DATE = DateTimeFormatter.ofPattern("d.M.uuuu");

    /// @param to empty: one day
    public record SpecialDayRow(String from, String to, boolean yearly, String hours, String name) {
        public static final SpecialDayRow BLANK = new SpecialDayRow("", "", false, "", "");

        static SpecialDayRow of(SpecialDay day) {
            return new SpecialDayRow(
                    day.from().toString(),
                    day.to().toString(),
                    day.yearly(),
                    TypedHours.written(day.intervals()),
                    day.name());
        }

        /// Is not kept.
        public boolean isBlank() {
            return from.isBlank() && to.isBlank() && hours.isBlank() && name.isBlank();
        }
    }

    /// What is wrong with a field.
    ///
    /// @param detail the part of the text that it is about, or the limit that is exceeded
    public record Problem(Kind kind, String detail) {
        public enum Kind {
            /// The text tells no hours.
            UNREADABLE,
            SAME_TIMES,
            OVERLAP,
            TOO_MANY_INTERVALS,
            UNKNOWN_ZONE,
            NO_DATE,
            /// The first day is after the last.
            REVERSED,
            /// A yearly day lasts a year or longer.
            WHOLE_YEAR,
            TOO_MANY_DAYS,
            /// Special days do nothing without weekly hours.
            NO_WEEKLY_HOURS,
            UNKNOWN_VARIABLE,
            TOO_LONG,
            /// A character that can't be stored.
            UNSTORABLE
        }

        static Problem of(Kind kind) {
            return new Problem(kind, "");
        }
    }

    /// What the form says, and what is wrong with it by field: `zone`, `day.1` (Monday) to `day.7`, `special`,
    /// `special.0.from` (and `to`, `hours`, `name`), `text.greeting.ru`.
    record Contents(OpeningHours hours, Map<AutomaticTexts.Key, String> texts, Map<String, Problem> problems) {}

    /// What is stored, to be changed.
    public static HoursForm of(CentreSettings.Settings settings) {
        var hours = settings.centre().hours();
        var weekly = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, TypedHours.written(hours.weeklyOn(day)));
        }
        return new HoursForm(
                settings.version(),
                hours.zone().getId(),
                weekly,
                hours.specialDays().stream().map(SpecialDayRow::of).toList(),
                settings.texts());
    }

    public HoursForm withVersion(int other) {
        return new HoursForm(other, zone, weekly, specialDays, texts);
    }

    public HoursForm withSpecialDays(List<SpecialDayRow> other) {
        return new HoursForm(version, zone, weekly, other, texts);
    }

    /// The name of a text's field.
    public static String field(AutomaticTexts.Key key) {
        return "text." + key.occasion().name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + key.locale().getLanguage();
    }

    Contents read() {
        var problems = new LinkedHashMap<String, Problem>();
        var byDay = readWeek(problems);
        var days = readSpecialDays(problems);
        if (byDay.values().stream().allMatch(List::isEmpty) && !days.isEmpty()) {
            problems.putIfAbsent("day.1", Problem.of(Problem.Kind.NO_WEEKLY_HOURS));
        }
        var hours = new OpeningHours(readZone(problems), WeeklyHours.of(byDay), days);
        return new Contents(hours, readTexts(problems), problems);
    }

    private ZoneId readZone(Map<String, Problem> problems) {
        var id = zone.strip();
        if (ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id);
        }
        problems.put("zone", Problem.of(Problem.Kind.UNKNOWN_ZONE));
        return ZoneId.of("UTC");
    }

    private Map<DayOfWeek, List<Interval>> readWeek(Map<String, Problem> problems) {
        var byDay = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            byDay.put(day, readHours("day." + day.getValue(), weekly.getOrDefault(day, ""), problems));
        }
        byDay.forEach((day, intervals) -> {
            var before = byDay.getOrDefault(day.minus(1), List.of());
            if (!intervals.isEmpty() && reaches(before, intervals.getFirst())) {
                problems.putIfAbsent(
                        "day." + day.getValue(),
                        new Problem(
                                Problem.Kind.OVERLAP,
                                TypedHours.written(List.of(before.getLast())) + ", "
                                        + TypedHours.written(List.of(intervals.getFirst()))));
            }
        });
        return byDay;
    }

    /// Whether the last interval of the day before ends after this one has begun.
    private static boolean reaches(List<Interval> before, Interval first) {
        return !before.isEmpty()
                && before.getLast().isPastMidnight()
                && before.getLast().to().isAfter(first.from());
    }

    private static List<Interval> readHours(String field, String typed, Map<String, Problem> problems) {
        return switch (TypedHours.read(typed)) {
            case Reading.Hours(var intervals) -> intervals;
            case Reading.Refused(var problem) -> {
                problems.put(field, problem);
                yield List.of();
            }
        };
    }

    private List<SpecialDay> readSpecialDays(Map<String, Problem> problems) {
        var days = new ArrayList<SpecialDay>();
        for (var number = 0; number < specialDays.size(); number++) {
            if (!specialDays.get(number).isBlank()) {
                readSpecialDay("special." + number, specialDays.get(number), problems)
                        .ifPresent(days::add);
            }
        }
        if (specialDays.stream().filter(row -> !row.isBlank()).count() > MAX_SPECIAL_DAYS) {
            problems.put("special", new Problem(Problem.Kind.TOO_MANY_DAYS, String.valueOf(MAX_SPECIAL_DAYS)));
        }
        days.sort(Comparator.comparing(SpecialDay::yearly).thenComparing(SpecialDay::from));
        return days;
    }

    private static Optional<SpecialDay> readSpecialDay(String field, SpecialDayRow row, Map<String, Problem> problems) {
        var from = date(row.from());
        var to = row.to().isBlank() ? from : date(row.to());
        var name = TextRules.line(row.name());
        if (from == null) {
            problems.put(field + ".from", Problem.of(Problem.Kind.NO_DATE));
        }
        if (to == null && !row.to().isBlank()) {
            problems.put(field + ".to", Problem.of(Problem.Kind.NO_DATE));
        }
        if (!TextRules.isStorable(name)) {
            problems.put(field + ".name", Problem.of(Problem.Kind.UNSTORABLE));
        } else if (!TextRules.isValid(name, MAX_NAME)) {
            problems.put(field + ".name", new Problem(Problem.Kind.TOO_LONG, String.valueOf(MAX_NAME)));
        }
        var intervals = readHours(field + ".hours", row.hours(), problems);
        if (from == null || to == null) {
            return Optional.empty();
        }
        // A yearly day has no year: from 31 December to 8 January may be typed with the same one.
        if (to.isBefore(from) && !(row.yearly() && to.getYear() == from.getYear())) {
            problems.put(field + ".to", Problem.of(Problem.Kind.REVERSED));
        } else if (row.yearly() && !to.isBefore(from.plusYears(1))) {
            problems.put(field + ".to", Problem.of(Problem.Kind.WHOLE_YEAR));
        }
        return Optional.of(new SpecialDay(from, to, row.yearly(), intervals, name));
    }

    /// As browsers send a date, or as people write it where the browser has no input for dates.
    private static @Nullable LocalDate date(String typed) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, WRITTEN_DATE)) {
            try {
                var date = LocalDate.parse(typed.strip(), format);
                return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
            } catch (DateTimeParseException other) {
                // The next format may fit.
            }
        }
        return null;
    }

    private Map<AutomaticTexts.Key, String> readTexts(Map<String, Problem> problems) {
        var read = new TreeMap<AutomaticTexts.Key, String>();
        for (var key : AutomaticTexts.Key.all()) {
            var typed = texts.getOrDefault(key, "").strip();
            var text = TextRules.isBlank(typed) ? "" : typed;
            read.put(key, text);
            var unknown = AutomaticTexts.unknownVariables(text);
            if (!TextRules.isStorable(text)) {
                problems.put(field(key), Problem.of(Problem.Kind.UNSTORABLE));
            } else if (!TextRules.isValid(text, AutomaticTexts.MAX_LENGTH)) {
                problems.put(field(key), new Problem(Problem.Kind.TOO_LONG, String.valueOf(AutomaticTexts.MAX_LENGTH)));
            } else if (!unknown.isEmpty()) {
                problems.put(
                        field(key),
                        new Problem(
                                Problem.Kind.UNKNOWN_VARIABLE,
                                Graphemes.abbreviate(String.join(", ", unknown), MAX_NAME)));
            }
        }
        return read;
    }
}
