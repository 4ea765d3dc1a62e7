package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Keeps Quarkus' CORS to the app's API and socket. Pages are read with cookies, so no other origin may read them, not
/// even one that may call the API; nor may scripts of a browser call the API of the group's own scripts.
@ApplicationScoped
class CorsFilter {
    private static final int BEFORE_CORS = 1_000;
    private static final Pattern APP = Pattern.compile("/t/[^/]+/(?:api|ws)/.*");
    private static final String PREFIX = "access-control-";

    void register(@Observes Filters filters) {
        filters.register(CorsFilter::limit, BEFORE_CORS);
    }

    private static void limit(RoutingContext request) {
        if (!APP.matcher(request.normalizedPath()).matches()) {
            request.addHeadersEndHandler(end -> removeFrom(request.response().headers()));
        }
        request.next();
    }

    private static void removeFrom(MultiMap headers) {
        List.copyOf(headers.names()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .forEach(headers::remove);
    }
}
