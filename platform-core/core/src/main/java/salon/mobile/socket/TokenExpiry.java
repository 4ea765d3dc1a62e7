package salon.mobile.socket;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import salon.live.Subscriptions.Subscription;

/// Closes a socket when its token expires. The app is told before, so that it opens the next socket first.
@ApplicationScoped
class TokenExpiry {
    static final Duration NOTICE = Duration.ofSeconds(60);
    /// The extension itself closes a socket whose token has expired, with another code: this comes before it.
    static final Duration MARGIN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final InstantSource clock;

    TokenExpiry(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    Subscription start(SocketSession session, Instant tokenExpires) {
        var end = tokenExpires.minus(MARGIN);
        var notice = vertx.setTimer(until(end.minus(NOTICE)), timer -> session.send(new ServerFrame.Expiring(end)));
        var closing = vertx.setTimer(until(end), timer -> session.close(CloseCode.EXPIRED));
        return () -> {
            vertx.cancelTimer(notice);
            vertx.cancelTimer(closing);
        };
    }

    private long until(Instant moment) {
        return Math.max(1, Duration.between(clock.instant(), moment).toMillis());
    }
}
