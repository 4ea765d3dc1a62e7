package salon.tenant;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import salon.http.ErrorResponses;
import salon.http.ProblemDocument;

/// A realm that can't be reached is a passing outage (503), not a bug of ours (500).
@ApplicationScoped
class OidcOutageHandler {
    private static final Logger LOG = Logger.getLogger(OidcOutageHandler.class);
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

    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(OIDCException.class::isInstance);
    }
}
