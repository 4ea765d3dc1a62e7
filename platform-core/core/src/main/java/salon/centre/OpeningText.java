package salon.centre;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import salon.text.Texts;

/// Says in a reader's language when a centre works, in the time of the centre. The demo's phone uses the same words.
public final class OpeningText {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_OF_WEEK = 7;

    private final OpeningHours hours;
    private final Instant now;
    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter times;

    public OpeningText(OpeningHours hours, Instant now, Locale locale) {
        this.hours = hours;
        this.now = now;
        this.locale = locale;
        texts = Texts.in("salon.centre.hours", locale);
        times = DateTimeFormatter.ofPattern("H:mm", locale);
    }

    /// Such as *Открыто сейчас, до 20:00* or *Закрыто, откроется завтра в 9:00*; empty when nothing is known.
    public String state() {
        if (!hours.isKnown()) {
            return "";
        }
        return hours.isOpenAt(now)
                ? hours.nextClosing(now)
                        .filter(closing -> Duration.between(now, closing).compareTo(DAY) <= 0)
                        .map(closing -> text("open.until", times.format(closing.atZone(hours.zone()))))
                        .orElseGet(() -> text("open"))
                : hours.nextOpening(now)
                        .map(opening -> text("closed.until", briefly(opening)))
                        .orElseGet(() -> text("closed"));
    }

    /// When it opens next, with the date, as that stays right in a history: *в понедельник, 1 декабря, в 9:00*.
    String opens() {
        return hours.nextOpening(now)
                .map(opening -> opening.equals(now) ? text("now") : dated(opening))
                .orElseGet(() -> text("later"));
    }

    private String briefly(Instant at) {
        var local = at.atZone(hours.zone());
        var days = ChronoUnit.DAYS.between(now.atZone(hours.zone()).toLocalDate(), local.toLocalDate());
        var time = times.format(local);
        if (days == 0) {
            return text("today", time);
        }
        if (days == 1) {
            return text("tomorrow", time);
        }
        return days < DAYS_OF_WEEK ? text("weekday", weekday(at), time) : dated(at);
    }

    private String dated(Instant at) {
        var local = at.atZone(hours.zone());
        var date = DateTimeFormatter.ofPattern(text("pattern.date"), locale).format(local);
        return text("date", weekday(at), date, times.format(local));
    }

    private String weekday(Instant at) {
        return text("on." + at.atZone(hours.zone()).getDayOfWeek().getValue());
    }

    private String text(String key, Object... values) {
        var text = texts.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
