package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Limits how many uploads of the panel are worked on at the same time: each may need several times its size of
/// memory. Answers 503 with `Retry-After` to the others. Requests without a sign-in don't count; they are refused
/// unread, but for the drafts of forms, of whose files nothing is kept: they have a limit of their own, and strangers
/// can't use up that of the panel.
@ApplicationScoped
class UploadLimitFilter {
    /// After the caller is known and before any resource.
    private static final int AFTER_AUTHENTICATION = 2;

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final String DRAFTS = "/drafts";
    private static final int DRAFTS_AT_ONCE = 32;

    private final Semaphore free;
    private final Semaphore freeForDrafts;

    UploadLimitFilter(@ConfigProperty(name = "salon.http.uploads-at-once", defaultValue = "2") int atOnce) {
        this.free = new Semaphore(atOnce);
        this.freeForDrafts = new Semaphore(DRAFTS_AT_ONCE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_AUTHENTICATION);
    }

    private void limit(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        var isDraft = request.normalizedPath().endsWith(DRAFTS);
        var permits = isDraft ? freeForDrafts : free;
        if (request.user() == null && !isDraft || !BodySizeFilter.isUpload(request.normalizedPath(), type)) {
            request.next();
        } else if (permits.tryAcquire()) {
            request.addEndHandler(ended -> permits.release());
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
