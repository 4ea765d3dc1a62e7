package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/// Makes formats that know the current day.
@ApplicationScoped
public class TimeFormats {
    private final InstantSource clock;

    TimeFormats(InstantSource clock) {
        this.clock = clock;
    }

    public TimeFormat in(Locale locale, ZoneId zone) {
        return new TimeFormat(locale, zone, clock.instant());
    }
}
