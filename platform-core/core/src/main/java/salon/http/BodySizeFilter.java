package salon.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Limits request bodies: uploads of the panel, which go to a file and not into memory, to
/// `quarkus.http.limits.max-body-size`, all others to 1 MiB. Answers 413 with a problem document or a page, which the
/// server alone would not send.
@ApplicationScoped
class BodySizeFilter {
    static final long MAX_BYTES = 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int BEFORE_ALL_FILTERS = 12_000;
    private static final int AFTER_PATH_FILTER = 9_000;
    /// After Quarkus has set its own limit, which [#setLimit] lowers.
    private static final int BEFORE_THE_ROUTES = 1;

    private static final Pattern PANEL = Pattern.compile("/t/[a-z][a-z0-9-]{1,30}/(?:panel/.*|drafts)");

    private final long maxUpload;

    BodySizeFilter(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxUpload) {
        this.maxUpload = maxUpload.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(BodySizeFilter::endAfterChunks, BEFORE_ALL_FILTERS);
        filters.register(this::refuse, AFTER_PATH_FILTER);
        filters.register(this::setLimit, BEFORE_THE_ROUTES);
    }

    /// Refuses a body whose `Content-Length` is over the limit.
    private void refuse(RoutingContext request) {
        var limit = limit(request);
        if (length(request.request().getHeader("Content-Length")) <= limit) {
            request.next();
            return;
        }
        LingeringClose.afterResponse(request);
        ErrorResponses.send(
                request,
                ProblemDocument.of(
                        TOO_LARGE, "Content Too Large", "At most %d bytes can be sent here.".formatted(limit)));
    }

    /// A body without `Content-Length` is counted by the server as it arrives.
    private void setLimit(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        request.next();
    }

    /// A connection serves nothing after a body in chunks. If a `Content-Length` came with it, Netty has dropped it
    /// without a word, and what follows the chunks may be what another server took for a part of the body (RFC 9112
    /// section 6.3, request smuggling).
    private static void endAfterChunks(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_1_1
                && request.request().getHeader("Transfer-Encoding") != null) {
            LingeringClose.makeLast(request);
        }
        request.next();
    }

    private long limit(RoutingContext request) {
        return isUpload(request.normalizedPath(), request.request().getHeader("Content-Type")) ? maxUpload : MAX_BYTES;
    }

    static boolean isUpload(String path, @Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && PANEL.matcher(path).matches();
    }

    /// Something other than a number is refused by the server itself.
    private static long length(@Nullable String header) {
        return header == null || !header.matches("\\d{1,18}") ? 0 : Long.parseLong(header);
    }
}
