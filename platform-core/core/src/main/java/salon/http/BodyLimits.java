package salon.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Only uploads of the panel may be as large as `quarkus.http.limits.max-body-size`; they go to a file and not into
/// memory. Everything else is a message or a form.
@ApplicationScoped
class BodyLimits {
    static final long USUAL = 1024 * 1024;
    /// After Quarkus' own limit, which this one narrows.
    private static final int BEFORE_THE_ROUTES = 1;

    private static final Pattern PANEL = Pattern.compile("/t/[a-z][a-z0-9-]{1,30}/panel/.*");

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::check, BEFORE_THE_ROUTES);
    }

    private static void check(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (isUpload(request.normalizedPath(), request.request().getHeader("Content-Type"))) {
            request.next();
        } else if (length == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
            request.next();
        } else if (isTooLong(length)) {
            // What is still on its way is not read any more.
            request.response()
                    .putHeader("Connection", "close")
                    .endHandler(sent -> request.request().connection().close());
            Refusals.answer(request, Problem.of(413, "Content Too Large", "At most 1 MiB can be sent here."));
        } else {
            request.next();
        }
    }

    static boolean isUpload(String path, @Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && PANEL.matcher(path).matches();
    }

    private static boolean isTooLong(String length) {
        return !length.matches("[0-9]{1,18}") || Long.parseLong(length) > USUAL;
    }
}
