package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Limits how many uploads of the panel are worked on at the same time: each may need several times its size of memory.
/// Answers 503 with `Retry-After` to the others. Requests without a sign-in don't count; they are refused unread.
@ApplicationScoped
class UploadLimitFilter {
    /// After the caller is known and before any resource.
    private static final int AFTER_AUTHENTICATION = 2;

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Semaphore free;

    UploadLimitFilter(@ConfigProperty(name = "salon.http.uploads-at-once", defaultValue = "2") int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_AUTHENTICATION);
    }

    private void limit(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        if (request.user() == null || !BodySizeFilter.isUpload(request.normalizedPath(), type)) {
            request.next();
        } else if (free.tryAcquire()) {
            request.addEndHandler(ended -> free.release());
            request.next();
        } else {
            LingeringClose.afterResponse(request);
            request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            ErrorResponses.send(
                    request,
                    ProblemDocument.of(
                            UNAVAILABLE, "Service Unavailable", "Other uploads are being worked on: try again soon."));
        }
    }
}
