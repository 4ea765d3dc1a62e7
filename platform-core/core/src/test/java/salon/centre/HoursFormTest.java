package salon.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.centre.AutomaticTexts.Key;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.HoursForm.Problem;
import salon.centre.HoursForm.Problem.Kind;
import salon.centre.HoursForm.SpecialDayRow;

class HoursFormTest {
    private static final Key GREETING = new Key(Occasion.GREETING, Locale.of("ru"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00–20:00 | Mo 09:00-20:00",
                "9-20 | Mo 09:00-20:00",
                "9.30 — 20.00 | Mo 09:30-20:00",
                "с 9 до 20 | Mo 09:00-20:00",
                "from 9 to 20 | Mo 09:00-20:00",
                "14:00-20:00, 9:00-13:00 | Mo 09:00-13:00;Mo 14:00-20:00",
                "9-13; 14-20 | Mo 09:00-13:00;Mo 14:00-20:00",
                "9–13 и 14–20 | Mo 09:00-13:00;Mo 14:00-20:00",
                "20:00-2:00 | Mo 20:00-02:00",
                "Круглосуточно | Mo 00:00-24:00",
                "24/7 | Mo 00:00-24:00",
                "9-13, 13-20 | Mo 09:00-13:00;Mo 13:00-20:00",
            })
    void readsHoursAsPeopleTypeThem(String typed, String lines) {
        assertThat(monday(typed).hours().weekly().stream().map(WeeklyHours::written))
                .containsExactly(lines.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "закрыто", "Выходной", "closed"})
    void nothingIsClosed(String typed) {
        var contents = monday(typed);

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.hours().weekly()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "как обычно | UNREADABLE",
                "9 | UNREADABLE",
                "9-25 | UNREADABLE",
                "9:75-10 | UNREADABLE",
                "9-20 10-11 | UNREADABLE",
                "10-10 | SAME_TIMES",
                "0:00-0:00 | SAME_TIMES",
                "9-14, 13-20 | OVERLAP",
                "20-2, 21-22 | OVERLAP",
                "1-2,3-4,5-6,7-8,9-10,11-12,13-14,15-16,17-18 | TOO_MANY_INTERVALS",
            })
    void tellsWhatIsWrongWithTheHoursOfADay(String typed, Kind kind) {
        assertThat(monday(typed).problems().get("day.1"))
                .isNotNull()
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }

    @Test
    void aNightThatReachesIntoTheNextDaysHoursIsAProblemOfThatDay() {
        var contents = form(Map.of(DayOfWeek.MONDAY, "9-18", DayOfWeek.SUNDAY, "20-10"), List.of(), Map.of())
                .read();

        assertThat(contents.problems()).containsOnlyKeys("day.1");
    }

    @Test
    void equalDaysAreOneLine() {
        var contents = form(
                        Map.of(
                                DayOfWeek.MONDAY, "9-18",
                                DayOfWeek.TUESDAY, "9-18",
                                DayOfWeek.WEDNESDAY, "9-18",
                                DayOfWeek.SATURDAY, "10-14",
                                DayOfWeek.SUNDAY, "9-18"),
                        List.of(),
                        Map.of())
                .read();

        assertThat(contents.hours().weekly().stream().map(WeeklyHours::written))
                .containsExactly("Mo-We,Su 09:00-18:00", "Sa 10:00-14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Phobos", "+25:00", "a\u0000b"})
    void anUnknownZoneIsAProblem(String zone) {
        var form = new HoursForm(0, zone, Map.of(), List.of(), Map.of());

        assertThat(form.read().problems()).containsOnlyKeys("zone");
    }

    @Test
    void aSpecialDayHasOneDateOrTwoOwnHoursAndAName() {
        var contents = special(
                new SpecialDayRow("2026-12-31", "", false, "10-15", " Канун "),
                new SpecialDayRow("31.12.2026", "8.1.2027", true, "", "Новый год"),
                SpecialDayRow.BLANK);

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.hours().specialDays())
                .containsExactly(
                        new SpecialDay(
                                day("2026-12-31"),
                                day("2026-12-31"),
                                false,
                                List.of(OpeningHours.Interval.parse("10:00-15:00")
                                        .orElseThrow()),
                                "Канун"),
                        new SpecialDay(day("2026-12-31"), day("2027-01-08"), true, List.of(), "Новый год"));
    }

    @Test
    void aYearlyDayOverNewYearMayBeTypedWithOneYear() {
        var contents = special(new SpecialDayRow("2026-12-31", "2026-01-08", true, "", ""));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.hours().specialDays().getFirst().covers(day("2029-01-03")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false, special.0.from, NO_DATE",
        "2026-02-30, '', false, special.0.from, NO_DATE",
        "+999999999-12-31, '', false, special.0.from, NO_DATE",
        "2026-12-31, завтра, false, special.0.to, NO_DATE",
        "2026-12-31, 2026-12-30, false, special.0.to, REVERSED",
        "2026-12-31, 2025-01-08, true, special.0.to, REVERSED",
        "2026-12-31, 2027-12-31, true, special.0.to, WHOLE_YEAR"
    })
    void tellsWhatIsWrongWithTheDatesOfASpecialDay(String from, String to, boolean yearly, String field, Kind kind) {
        var contents = special(new SpecialDayRow(from, to, yearly, "", "Праздник"));

        assertThat(contents.problems()).containsOnlyKeys(field);
        assertThat(contents.problems().get(field))
                .isNotNull()
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }

    @Test
    void otherFieldsOfASpecialDayHaveProblemsOfTheirOwn() {
        var contents = special(
                new SpecialDayRow("2026-12-31", "", false, "как обычно", "я".repeat(101)),
                new SpecialDayRow("2026-12-30", "", false, "", "половина пары \ud83d"));

        assertThat(contents.problems()).containsOnlyKeys("special.0.hours", "special.0.name", "special.1.name");
    }

    @Test
    void moreThanAHundredSpecialDaysAreTooMany() {
        var rows = IntStream.rangeClosed(0, 100)
                .mapToObj(number ->
                        new SpecialDayRow(day("2026-01-01").plusDays(number).toString(), "", false, "", ""))
                .toArray(SpecialDayRow[]::new);

        assertThat(special(rows).problems()).containsOnlyKeys("special");
    }

    @Test
    void specialDaysWithoutWeeklyHoursDoNothingAndAreRefused() {
        var contents = form(Map.of(), List.of(new SpecialDayRow("2026-12-31", "", false, "", "")), Map.of())
                .read();

        assertThat(contents.problems()).containsOnlyKeys("day.1");
    }

    @Test
    void anUnknownVariableIsNamed() {
        var contents = text("Здравствуйте, {customer} {имя} {Customer} {}!");

        assertThat(contents.problems().get("text.greeting.ru"))
                .isEqualTo(new Problem(Kind.UNKNOWN_VARIABLE, "{имя}, {Customer}, {}"));
    }

    @Test
    void aTextHasAtMostFourThousandCharacters() {
        assertThat(text("🚗".repeat(4_000)).problems()).isEmpty();
        assertThat(text("🚗".repeat(4_001)).problems()).containsOnlyKeys("text.greeting.ru");
        assertThat(text("a\u0000").problems()).containsOnlyKeys("text.greeting.ru");
    }

    @Test
    void aTextThatNobodySeesIsNone() {
        assertThat(text(" \n\u200b").texts().get(GREETING)).isEmpty();
    }

    private static HoursForm.Contents monday(String typed) {
        return form(Map.of(DayOfWeek.MONDAY, typed), List.of(), Map.of()).read();
    }

    private static HoursForm.Contents special(SpecialDayRow... rows) {
        return form(Map.of(DayOfWeek.MONDAY, "9-18"), new ArrayList<>(List.of(rows)), Map.of())
                .read();
    }

    private static HoursForm.Contents text(String text) {
        return form(Map.of(), List.of(), Map.of(GREETING, text)).read();
    }

    private static HoursForm form(Map<DayOfWeek, String> weekly, List<SpecialDayRow> days, Map<Key, String> texts) {
        return new HoursForm(0, "Europe/Moscow", weekly, days, texts);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
