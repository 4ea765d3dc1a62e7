package salon.tenant;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import salon.http.ErrorResponses;
import salon.http.ProblemDocument;

/// A realm that can't be reached is a passing outage (503), not a bug of ours (500).
@ApplicationScoped
class OidcOutageHandler {
    private static final Logger LOG = Logger.getLogger(OidcOutageHandler.class);
    /// RFC 6749 section 5.2.
    private static final String INVALID_GRANT = "\"invalid_grant\"";

    static final int BEFORE_DEFAULT_FAILURE_HANDLER = -100_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_DEFAULT_FAILURE_HANDLER).failureHandler(OidcOutageHandler::answer);
    }

    private static void answer(RoutingContext request) {
        var failure = request.failure();
        if (request.response().ended() || failure == null || !isOutage(failure)) {
            request.next();
            return;
        }
        LOG.warnf("a realm can't be reached: %s", failure.getMessage());
        request.response().putHeader("Retry-After", "5");
        ErrorResponses.send(
                request,
                ProblemDocument.of(
                        503, "Service Unavailable", "Signing in is not possible at the moment. Try again soon."));
    }

    /// A realm that refuses a refresh token or a code has answered: the session has ended there.
    static boolean isOutage(Throwable failure) {
        var ofRealm = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(OIDCException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
        return !ofRealm.isEmpty() && ofRealm.stream().noneMatch(message -> message.contains(INVALID_GRANT));
    }
}
