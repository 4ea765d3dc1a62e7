package salon.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Only uploads of the panel may be as large as `quarkus.http.limits.max-body-size`; they go to a file and not into
/// memory. Everything else is a message or a form. The server alone would refuse without a word.
@ApplicationScoped
class BodySizeFilter {
    static final long USUAL = 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int AFTER_CRAFTED_PATHS = 9_000;
    /// After Quarkus' own limit, which [#bound] narrows.
    private static final int BEFORE_THE_ROUTES = 1;

    private static final Pattern PANEL = Pattern.compile("/t/[a-z][a-z0-9-]{1,30}/panel/.*");

    private final long ofUploads;

    BodySizeFilter(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize ofUploads) {
        this.ofUploads = ofUploads.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, AFTER_CRAFTED_PATHS);
        filters.register(this::bound, BEFORE_THE_ROUTES);
    }

    /// A body that says itself that it is too large.
    private void refuse(RoutingContext request) {
        var most = most(request);
        if (length(request.request().getHeader("Content-Length")) <= most) {
            request.next();
            return;
        }
        // What is still on its way is not read any more.
        request.response()
                .putHeader("Connection", "close")
                .endHandler(sent -> request.request().connection().close());
        ErrorResponses.answer(
                request,
                ProblemDocument.of(
                        TOO_LARGE, "Content Too Large", "At most %d bytes can be sent here.".formatted(most)));
    }

    /// A body that does not say its length is counted as it comes.
    private void bound(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
        request.next();
    }

    private long most(RoutingContext request) {
        return isUpload(request.normalizedPath(), request.request().getHeader("Content-Type")) ? ofUploads : USUAL;
    }

    static boolean isUpload(String path, @Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && PANEL.matcher(path).matches();
    }

    /// What is no number is refused by the server itself.
    private static long length(@Nullable String header) {
        return header == null || !header.matches("\\d{1,18}") ? 0 : Long.parseLong(header);
    }
}
