package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/// How times are written now.
@ApplicationScoped
public class Times {
    private final InstantSource clock;

    Times(InstantSource clock) {
        this.clock = clock;
    }

    public Moments in(Locale locale, ZoneId zone) {
        return new Moments(locale, zone, clock.instant());
    }
}
