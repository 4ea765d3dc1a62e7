package salon.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.centre.OpeningHours.Interval;

class OpeningHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final OpeningHours OFFICE = OpeningHours.weekly(MOSCOW, "Mo-Fr 09:00-20:00", "Sa-Su 10:00-18:00");

    @Test
    void withoutHoursItIsAlwaysOpenAndNothingIsTold() {
        var unknown = OpeningHours.unknown(MOSCOW);
        var now = at(MOSCOW, "2026-12-01T03:00");

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isOpenAt(now)).isTrue();
        assertThat(unknown.nextOpening(now)).contains(now);
        assertThat(unknown.nextClosing(now)).isEmpty();
        assertThat(unknown.plusWorking(now, Duration.ofHours(5))).contains(now.plus(Duration.ofHours(5)));
    }

    @Test
    void opensAtItsFirstMinuteAndIsClosedAtItsLast() {
        assertThat(OFFICE.isOpenAt(at(MOSCOW, "2026-12-01T08:59"))).isFalse();
        assertThat(OFFICE.isOpenAt(at(MOSCOW, "2026-12-01T09:00"))).isTrue();
        assertThat(OFFICE.isOpenAt(at(MOSCOW, "2026-12-01T19:59"))).isTrue();
        assertThat(OFFICE.isOpenAt(at(MOSCOW, "2026-12-01T20:00"))).isFalse();
    }

    @Test
    void opensAfterTheNight() {
        var evening = at(MOSCOW, "2026-11-27T22:00");

        assertThat(OFFICE.nextOpening(evening)).contains(at(MOSCOW, "2026-11-28T10:00"));
        assertThat(OFFICE.nextClosing(evening)).contains(evening);
        assertThat(OFFICE.nextClosing(at(MOSCOW, "2026-11-27T12:00"))).contains(at(MOSCOW, "2026-11-27T20:00"));
        assertThat(OFFICE.plusWorking(evening, Duration.ofMinutes(30))).contains(at(MOSCOW, "2026-11-28T10:30"));
    }

    @Test
    void aBreakAtNoonDoesNotCount() {
        var hours = OpeningHours.weekly(MOSCOW, "Mo-Fr 09:00-13:00", "Mo-Fr 14:00-20:00");

        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-01T13:30"))).isFalse();
        assertThat(hours.plusWorking(at(MOSCOW, "2026-12-01T12:45"), Duration.ofMinutes(30)))
                .contains(at(MOSCOW, "2026-12-01T14:15"));
        assertThat(hours.plusWorking(at(MOSCOW, "2026-12-01T12:45"), Duration.ofMinutes(15)))
                .contains(at(MOSCOW, "2026-12-01T13:00"));
    }

    @Test
    void pastMidnightBelongsToTheDayItBeganOn() {
        var hours = OpeningHours.weekly(MOSCOW, "Fr 20:00-02:00");

        assertThat(hours.isOpenAt(at(MOSCOW, "2026-11-28T01:59"))).isTrue();
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-11-28T02:00"))).isFalse();
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-11-27T01:00"))).isFalse();
        assertThat(hours.nextClosing(at(MOSCOW, "2026-11-27T23:00"))).contains(at(MOSCOW, "2026-11-28T02:00"));
    }

    @Test
    void roundTheClockNeverCloses() {
        var hours = OpeningHours.weekly(MOSCOW, "Mo-Su 00:00-24:00");
        var now = at(MOSCOW, "2026-12-01T03:00");

        assertThat(hours.isOpenAt(now)).isTrue();
        assertThat(hours.nextClosing(now)).isEmpty();
        assertThat(hours.plusWorking(now, Duration.ofDays(3))).contains(now.plus(Duration.ofDays(3)));
    }

    @Test
    void daysThatTouchAreOneOpenTime() {
        var hours = OpeningHours.weekly(MOSCOW, "Mo 09:00-24:00", "Tu 00:00-12:00");

        assertThat(hours.nextClosing(at(MOSCOW, "2026-11-30T10:00"))).contains(at(MOSCOW, "2026-12-01T12:00"));
    }

    @Test
    void aHolidayReplacesWhatBeginsOnItsDays() {
        var hours = OpeningHours.weekly(MOSCOW, "Mo-Su 20:00-02:00")
                .with(SpecialDay.closed(day("2026-12-01"), day("2026-12-02"), "Инвентаризация"));

        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-01T01:00")))
                .as("the tail of the day before")
                .isTrue();
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-01T21:00"))).isFalse();
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-02T01:00"))).isFalse();
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-03T01:00"))).isFalse();
        assertThat(hours.nextOpening(at(MOSCOW, "2026-12-01T12:00"))).contains(at(MOSCOW, "2026-12-03T20:00"));
    }

    @Test
    void aSpecialDayMayHaveItsOwnHours() {
        var short31 =
                new SpecialDay(day("2026-12-31"), day("2026-12-31"), false, List.of(interval("10:00-15:00")), "Канун");
        var hours = OFFICE.with(short31);

        assertThat(hours.nextClosing(at(MOSCOW, "2026-12-31T11:00"))).contains(at(MOSCOW, "2026-12-31T15:00"));
        assertThat(hours.isOpenAt(at(MOSCOW, "2026-12-31T09:30"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T12:00, true",
        "2026-12-31T12:00, false",
        "2027-01-01T12:00, false",
        "2027-01-08T12:00, false",
        "2027-01-09T12:00, true",
        "2031-12-31T12:00, false",
        "2032-01-08T12:00, false"
    })
    void aYearlyHolidayGoesOverNewYear(String when, boolean open) {
        var hours = OFFICE.with(SpecialDay.closed(day("2020-12-31"), day("2021-01-08"), "Новый год")
                .everyYear());

        assertThat(hours.isOpenAt(at(MOSCOW, when))).isEqualTo(open);
    }

    @Test
    void the29thOfFebruaryIsADayOfLeapYears() {
        var hours = OFFICE.with(
                SpecialDay.closed(day("2024-02-29"), day("2024-02-29"), "").everyYear());

        assertThat(hours.isOpenAt(at(MOSCOW, "2028-02-29T12:00"))).isFalse();
        assertThat(hours.isOpenAt(at(MOSCOW, "2027-02-28T12:00"))).isTrue();
        assertThat(hours.isOpenAt(at(MOSCOW, "2027-03-01T12:00"))).isTrue();
    }

    @Test
    void aRangeOverTheEndOfFebruaryCountsInEveryYear() {
        var hours = OFFICE.with(
                SpecialDay.closed(day("2023-02-28"), day("2023-03-01"), "").everyYear());

        assertThat(Stream.of("2028-02-28", "2028-02-29", "2028-03-01", "2027-02-28", "2027-03-01")
                        .map(date -> at(MOSCOW, date + "T12:00")))
                .noneMatch(hours::isOpenAt);
        assertThat(hours.isOpenAt(at(MOSCOW, "2028-03-02T12:00"))).isTrue();
    }

    @Test
    void aDatedDayCountsBeforeAYearlyOneAndAShortOneBeforeALongOne() {
        var yearly = SpecialDay.closed(day("2026-01-01"), day("2026-01-10"), "Каникулы")
                .everyYear();
        var dated = new SpecialDay(
                day("2027-01-04"), day("2027-01-10"), false, List.of(interval("12:00-14:00")), "Дежурство");
        var single = SpecialDay.closed(day("2027-01-07"), day("2027-01-07"), "Рождество");
        var hours = OFFICE.with(yearly, dated, single);

        assertThat(hours.isOpenAt(at(MOSCOW, "2027-01-03T12:30"))).isFalse();
        assertThat(hours.isOpenAt(at(MOSCOW, "2027-01-05T12:30"))).isTrue();
        assertThat(hours.isOpenAt(at(MOSCOW, "2027-01-07T12:30"))).isFalse();
    }

    @Test
    void inSpringAClosedNightHasAnHourLess() {
        var berlin = OpeningHours.weekly(BERLIN, "Mo-Su 01:00-05:00");
        var newYork = OpeningHours.weekly(NEW_YORK, "Mo-Su 01:00-05:00");

        assertThat(berlin.plusWorking(at(BERLIN, "2026-03-29T00:00"), Duration.ofHours(3)))
                .contains(at(BERLIN, "2026-03-29T05:00"));
        assertThat(newYork.plusWorking(at(NEW_YORK, "2026-03-08T00:00"), Duration.ofHours(3)))
                .contains(at(NEW_YORK, "2026-03-08T05:00"));
    }

    @Test
    void inAutumnAnOpenNightHasAnHourMore() {
        var berlin = OpeningHours.weekly(BERLIN, "Mo-Su 01:00-05:00");
        var newYork = OpeningHours.weekly(NEW_YORK, "Mo-Su 00:30-05:00");

        assertThat(berlin.plusWorking(at(BERLIN, "2026-10-25T00:00"), Duration.ofHours(5)))
                .contains(at(BERLIN, "2026-10-25T05:00"));
        assertThat(newYork.plusWorking(at(NEW_YORK, "2026-11-01T00:00"), Duration.ofMinutes(330)))
                .contains(at(NEW_YORK, "2026-11-01T05:00"));
    }

    @Test
    void aTimeThatIsSkippedMovesForward() {
        var opening = OpeningHours.weekly(BERLIN, "Su 02:30-10:00");
        var closing = OpeningHours.weekly(BERLIN, "Sa 20:00-02:30");

        assertThat(opening.nextOpening(at(BERLIN, "2026-03-29T00:00"))).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(closing.nextClosing(at(BERLIN, "2026-03-28T21:00"))).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstOpensAndTheSecondCloses() {
        var opening = OpeningHours.weekly(BERLIN, "Su 02:30-10:00");
        var closing = OpeningHours.weekly(BERLIN, "Sa 20:00-02:30");

        assertThat(opening.nextOpening(at(BERLIN, "2026-10-25T00:00"))).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(closing.nextClosing(at(BERLIN, "2026-10-24T21:00"))).contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void zonesOfHalfHoursAndZonesWithoutChanges() {
        var hours = OpeningHours.weekly(KOLKATA, "Mo-Fr 09:30-18:00");

        assertThat(hours.nextOpening(Instant.parse("2026-12-01T00:00:00Z")))
                .contains(Instant.parse("2026-12-01T04:00:00Z"));
        assertThat(OFFICE.nextOpening(at(MOSCOW, "2026-03-29T01:00"))).contains(Instant.parse("2026-03-29T07:00:00Z"));
    }

    @Test
    void whatNeverOpensHasNoNextOpening() {
        var hours = OFFICE.with(SpecialDay.closed(day("2026-01-01"), day("2036-01-01"), "Закрыт навсегда"));
        var now = at(MOSCOW, "2026-12-01T12:00");

        assertThat(hours.nextOpening(now)).isEmpty();
        assertThat(hours.plusWorking(now, Duration.ofMinutes(1))).isEmpty();
        assertThat(hours.isOpenAt(now)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-20:00",
                "Mo,We 10:00-14:00",
                "Mo-Su 00:00-24:00",
                "Fr 20:00-02:00",
                "Mo-We,Fr-Sa 09:00-24:00"
            })
    void linesAreWrittenAsTheyWereRead(String line) {
        assertThat(WeeklyHours.parse(line)).map(WeeklyHours::written).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo",
                "Пн 09:00-20:00",
                "Mo-Fr 9-20",
                "Mo 09:00-09:00",
                "Mo 00:00-00:00",
                "Mo 24:00-10:00",
                "Mo 10:00-25:00",
                "Mo 10:00-24:01",
                "Mo 10:60-12:00"
            })
    void otherLinesAreNotRead(String line) {
        assertThat(WeeklyHours.parse(line)).isEmpty();
    }

    @Test
    void aRangeMayGoOverTheEndOfTheWeek() {
        assertThat(WeeklyHours.parse("Sa-Mo 10:00-12:00"))
                .map(WeeklyHours::written)
                .contains("Mo,Sa-Su 10:00-12:00");
    }

    /// Random hours, each compared with what a walk minute by minute finds.
    @Test
    void agreesWithAWalkMinuteByMinute() {
        var random = new Random(20261127);
        for (var round = 0; round < 150; round++) {
            var zone = List.of(MOSCOW, BERLIN, NEW_YORK, KOLKATA).get(random.nextInt(4));
            var first = List.of("2026-03-27", "2026-10-23", "2026-03-06", "2026-10-30", "2026-12-28")
                    .get(random.nextInt(5));
            var hours = random(random, zone, day(first));
            var walk = new MinuteWalk(hours, day(first));
            for (var probe = 0; probe < 12; probe++) {
                var from = random.nextInt(3 * 24 * 60);
                var working = 1 + random.nextInt(16 * 60);

                var at = walk.start().plus(Duration.ofMinutes(from));
                var what = hours + " at " + at;
                assertThat(hours.isOpenAt(at)).as(what).isEqualTo(walk.open(from));
                walk.next(from, true)
                        .ifPresent(found ->
                                assertThat(hours.nextOpening(at)).as(what).contains(found));
                walk.next(from, false)
                        .ifPresent(found ->
                                assertThat(hours.nextClosing(at)).as(what).contains(found));
                walk.plusWorking(from, working)
                        .ifPresent(found -> assertThat(hours.plusWorking(at, Duration.ofMinutes(working)))
                                .as(what + " plus " + working)
                                .contains(found));
            }
        }
    }

    private static OpeningHours random(Random random, ZoneId zone, LocalDate first) {
        var weekly = new ArrayList<WeeklyHours>();
        for (var lines = 1 + random.nextInt(4); lines > 0; lines--) {
            var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (var day : DayOfWeek.values()) {
                if (random.nextBoolean()) {
                    days.add(day);
                }
            }
            weekly.add(new WeeklyHours(days, random(random)));
        }
        var special = new ArrayList<SpecialDay>();
        for (var days = random.nextInt(3); days > 0; days--) {
            var from = first.plusDays(random.nextInt(8));
            var intervals = random.nextBoolean() ? List.of(random(random)) : List.<Interval>of();
            special.add(new SpecialDay(from, from.plusDays(random.nextInt(3)), random.nextBoolean(), intervals, ""));
        }
        return new OpeningHours(zone, weekly, special);
    }

    private static Interval random(Random random) {
        var from = random.nextInt(24 * 12) * 5;
        var to = random.nextInt(24 * 12 + 1) * 5;
        return Interval.of(from, to).orElseGet(() -> interval("00:00-24:00"));
    }

    /// Which minutes of two weeks are open, by nothing but local times and the offsets of the zone.
    private record MinuteWalk(Instant start, boolean[] minutes) {
        private static final int DAYS = 14;

        MinuteWalk(OpeningHours hours, LocalDate first) {
            this(first.atStartOfDay(hours.zone()).toInstant(), new boolean[DAYS * 24 * 60]);
            for (var day = first.minusDays(2); day.isBefore(first.plusDays(DAYS + 2)); day = day.plusDays(1)) {
                for (var interval : intervals(hours, day)) {
                    var end = interval.to().isAfter(interval.from()) ? day : day.plusDays(1);
                    var from = instant(hours.zone(), day.atTime(interval.from()), true);
                    var to = instant(hours.zone(), end.atTime(interval.to()), false);
                    for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                        var index = Duration.between(start, minute).toMinutes();
                        if (index >= 0 && index < minutes.length) {
                            minutes[(int) index] = true;
                        }
                    }
                }
            }
        }

        private static List<Interval> intervals(OpeningHours hours, LocalDate day) {
            var special = hours.specialDay(day);
            if (special.isPresent()) {
                return special.get().intervals();
            }
            var found = new ArrayList<Interval>();
            for (var line : hours.weekly()) {
                if (line.days().contains(day.getDayOfWeek())) {
                    found.add(line.interval());
                }
            }
            return found;
        }

        private static Instant instant(ZoneId zone, LocalDateTime local, boolean opens) {
            var offsets = zone.getRules().getValidOffsets(local);
            var offset = offsets.isEmpty()
                    ? zone.getRules().getTransition(local).getOffsetBefore()
                    : opens ? offsets.getFirst() : offsets.getLast();
            return local.toInstant(offset);
        }

        boolean open(int minute) {
            return minutes[minute];
        }

        Optional<Instant> next(int from, boolean open) {
            for (var minute = from; minute < minutes.length; minute++) {
                if (minutes[minute] == open) {
                    return Optional.of(start.plus(Duration.ofMinutes(minute)));
                }
            }
            return Optional.empty();
        }

        Optional<Instant> plusWorking(int from, int working) {
            var left = working;
            for (var minute = from; minute < minutes.length; minute++) {
                if (minutes[minute] && --left == 0) {
                    return Optional.of(start.plus(Duration.ofMinutes(minute + 1L)));
                }
            }
            return Optional.empty();
        }
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Interval interval(String written) {
        return Interval.parse(written).orElseThrow();
    }
}
