package salon.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Refuses a body that says itself that it is too large; the server would do so without a word.
@ApplicationScoped
class BodySizes {
    private static final int AFTER_CRAFTED_PATHS = 9_000;
    private static final int TOO_LARGE = 413;

    private final long most;

    BodySizes(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_CRAFTED_PATHS);
    }

    private void check(RoutingContext request) {
        if (length(request.request().getHeader("Content-Length")) <= most) {
            request.next();
            return;
        }
        // What is still on its way is not read any more.
        request.response()
                .putHeader("Connection", "close")
                .endHandler(sent -> request.request().connection().close());
        Refusals.answer(
                request, Problem.of(TOO_LARGE, "Content Too Large", "A body has at most %d bytes.".formatted(most)));
    }

    /// What is no number is refused by the server itself.
    private static long length(@Nullable String header) {
        return header == null || !header.matches("\\d{1,18}") ? 0 : Long.parseLong(header);
    }
}
