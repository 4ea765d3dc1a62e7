package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Answers 400 to paths that two parsers could read differently (RFC 3986 section 7.3): path parameters,
/// encoded slashes, dots and percent signs, empty and dot segments. No path of the platform needs any of them.
@ApplicationScoped
class StrictPathFilter {
    private static final int BEFORE_OTHER_FILTERS = 10_000;
    /// Without groups, which Java's matcher repeats by recursion.
    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_~.@:+=,/-]*)?");
    private static final Pattern DOTS = Pattern.compile("/\\.{1,}(?:/|$)");

    void register(@Observes Filters filters) {
        filters.register(StrictPathFilter::check, BEFORE_OTHER_FILTERS);
    }

    private static void check(RoutingContext request) {
        if (isPlain(path(request.request().uri()))) {
            request.next();
        } else {
            ErrorResponses.send(request, ProblemDocument.of(400, "Bad Request", "The path is not in its plain form."));
        }
    }

    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches()
                && !path.contains("//")
                && !DOTS.matcher(path).find();
    }

    private static String path(String uri) {
        var end = uri.indexOf('?');
        return end < 0 ? uri : uri.substring(0, end);
    }
}
