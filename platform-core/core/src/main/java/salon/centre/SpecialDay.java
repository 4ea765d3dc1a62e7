package salon.centre;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import salon.centre.OpeningHours.Interval;

/// A holiday or another exception: replaces the weekly hours that would begin on its days. What began on the day before
/// goes on.
///
/// @param to inclusive
/// @param yearly counts in every year, by day and month; from 31 December to 8 January goes over New Year, and 29
///     February is a day of leap years only
/// @param intervals none: closed
public record SpecialDay(LocalDate from, LocalDate to, boolean yearly, List<Interval> intervals, String name) {
    private static final int LEAP_YEAR = 2024;

    public SpecialDay {
        intervals = List.copyOf(intervals);
    }

    public static SpecialDay closed(LocalDate from, LocalDate to, String name) {
        return new SpecialDay(from, to, false, List.of(), name);
    }

    public SpecialDay everyYear() {
        return new SpecialDay(from, to, true, intervals, name);
    }

    public boolean isClosed() {
        return intervals.isEmpty();
    }

    boolean covers(LocalDate day) {
        if (!yearly) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
        var first = MonthDay.from(from);
        var last = MonthDay.from(to);
        var asked = MonthDay.from(day);
        var notBefore = !asked.isBefore(first);
        var notAfter = !asked.isAfter(last);
        return first.isAfter(last) ? notBefore || notAfter : notBefore && notAfter;
    }

    /// In days, after the first one.
    long length() {
        if (!yearly) {
            return ChronoUnit.DAYS.between(from, to);
        }
        var first = MonthDay.from(from);
        var last = MonthDay.from(to);
        return ChronoUnit.DAYS.between(
                first.atYear(LEAP_YEAR), last.atYear(first.isAfter(last) ? LEAP_YEAR + 1 : LEAP_YEAR));
    }
}
