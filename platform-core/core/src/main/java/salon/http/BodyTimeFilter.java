package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Ends requests whose body has not arrived in time. The idle time of a connection alone would let a client hold one
/// for ever with a byte now and then.
@ApplicationScoped
class BodyTimeFilter {
    private static final int AFTER_BODY_SIZE_FILTER = 8_999;
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "CONNECT");

    private final Duration within;
    private final Duration uploadsWithin;

    /// @param within for bodies of at most 1 MiB
    BodyTimeFilter(
            @ConfigProperty(name = "salon.http.body-within", defaultValue = "60s") Duration within,
            @ConfigProperty(name = "salon.http.upload-within", defaultValue = "5m") Duration uploadsWithin) {
        this.within = within;
        this.uploadsWithin = uploadsWithin;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_BODY_SIZE_FILTER);
    }

    void check(RoutingContext request) {
        var http = request.request();
        if (!WITHOUT_BODY.contains(http.method().name())) {
            var timer = request.vertx().setTimer(time(request).toMillis(), end -> {
                if (!http.isEnded()) {
                    end(request);
                }
            });
            request.addEndHandler(answered -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private Duration time(RoutingContext request) {
        return BodySizeFilter.isUpload(
                        request.normalizedPath(), request.request().getHeader("Content-Type"))
                ? uploadsWithin
                : within;
    }

    /// Of HTTP/2 only the stream.
    private static void end(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.request().connection().close();
        }
    }
}
