package salon.tenant;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Stream;
import salon.http.ErrorResponses;
import salon.http.ProblemDocument;

/// Answers an app whose token is not valid with a problem document (401).
@ApplicationScoped
class InvalidTokenHandler {
    private static final int AFTER_OUTAGES = OidcOutageHandler.BEFORE_DEFAULT_FAILURE_HANDLER + 1;

    void register(@Observes Router router) {
        router.routeWithRegex("/t/[^/]+/(?:api|ws)/.*")
                .order(AFTER_OUTAGES)
                .failureHandler(InvalidTokenHandler::answer);
    }

    private static void answer(RoutingContext request) {
        var failure = request.failure();
        if (request.response().ended() || failure == null || !isRefused(failure)) {
            request.next();
            return;
        }
        request.response().putHeader("WWW-Authenticate", "Bearer");
        ErrorResponses.send(
                request, ProblemDocument.of(401, "Unauthorized", "The token is not valid here, or no longer."));
    }

    private static boolean isRefused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(AuthenticationFailedException.class::isInstance);
    }
}
