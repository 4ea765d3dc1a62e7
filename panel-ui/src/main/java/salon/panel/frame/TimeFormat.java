package salon.panel.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Formats times in one language and one zone, relative to today.
public final class TimeFormat {
    private final ZoneId zone;
    private final LocalDate today;
    private final DateTimeFormatter days;
    private final DateTimeFormatter daysOfThisYear;
    private final DateTimeFormatter times;

    TimeFormat(Locale locale, ZoneId zone, Instant now) {
        this.zone = zone;
        today = LocalDate.ofInstant(now, zone);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        daysOfThisYear = DateTimeFormatter.ofPattern(locale.getLanguage().equals("en") ? "MMM d" : "d MMM", locale);
        times = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    public FormattedTime of(Instant at) {
        var local = at.atZone(zone);
        var day = local.toLocalDate();
        var time = times.format(local);
        if (day.equals(today)) {
            return new FormattedTime(at.toString(), days.format(day), time, time);
        }
        var shortDay = (day.getYear() == today.getYear() ? daysOfThisYear : days).format(day);
        return new FormattedTime(at.toString(), days.format(day), time, shortDay + ", " + time);
    }
}
