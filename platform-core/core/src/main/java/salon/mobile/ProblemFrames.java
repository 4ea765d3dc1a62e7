package salon.mobile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What the socket answers when a frame is refused or something fails; it lives on.
final class ProblemFrames {
    private static final Logger LOG = Logger.getLogger(ProblemFrames.class);

    private ProblemFrames() {}

    /// @param id of the frame, if it had one
    static ServerFrame of(@Nullable UUID id, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            var known = Response.Status.fromStatusCode(refusal.status());
            var title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
            return new ServerFrame.Problem(id, refusal.status(), title, refusal.detail());
        }
        // What was in the frame does not belong into a log.
        LOG.error("a frame failed", failure);
        return of(id, new Refusal(503, "This could not be done now. Try again in a moment."));
    }
}
