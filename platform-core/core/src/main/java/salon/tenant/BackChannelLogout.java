package salon.tenant;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import salon.http.ErrorResponses;
import salon.http.ProblemDocument;

/// OpenID Connect Back-Channel Logout 1.0: a tenant's realm says that a session of staff has ended, by a sign-out
/// in another window or because someone has removed it. Quarkus' own support forgets an end once one cookie was
/// refused, and all ends of a tenant when somebody signs in. Not a resource, as its form can carry no CSRF token;
/// the token in it is signed by the realm.
@ApplicationScoped
class BackChannelLogout {
    private static final String PATH = "/t/:tenant/logout/back-channel";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String SESSION = "ended-session";
    private static final long MAX_BYTES = 32 * 1024;
    private static final int BAD_REQUEST = 400;

    private final IdentityProviderManager identities;
    private final Tenants tenants;
    private final EndedSessions sessions;

    BackChannelLogout(IdentityProviderManager identities, Tenants tenants, EndedSessions sessions) {
        this.identities = identities;
        this.tenants = tenants;
        this.sessions = sessions;
    }

    void register(@Observes Router router) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BYTES))
                .handler(this::verify)
                .blockingHandler(this::end);
    }

    private void verify(RoutingContext request) {
        var token = request.request().getFormAttribute("logout_token");
        if (token == null || token.isBlank()) {
            refuse(request);
            return;
        }
        var credential = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(credential, request))
                .subscribe()
                .with(identity -> verified(request, (JsonWebToken) identity.getPrincipal()), failure -> {
                    if (OidcOutageHandler.isOutage(failure)) {
                        request.fail(failure);
                    } else if (failure instanceof AuthenticationFailedException) {
                        refuse(request);
                    } else {
                        request.fail(failure);
                    }
                });
    }

    /// Signature, issuer, audience, type and expiry are right already.
    private static void verified(RoutingContext request, JsonWebToken token) {
        var session = token.<@Nullable Object>getClaim("sid");
        if (session instanceof String sid && !sid.isEmpty() && isLogout(token) && token.getClaim("nonce") == null) {
            request.put(SESSION, sid);
            request.next();
        } else {
            refuse(request);
        }
    }

    private static boolean isLogout(JsonWebToken token) {
        return token.<@Nullable Object>getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
    }

    private void end(RoutingContext request) {
        var tenant = tenants.bySlug(Objects.requireNonNull(request.pathParam("tenant")))
                .orElseThrow();
        String session = Objects.requireNonNull(request.get(SESSION));
        CurrentTenant.run(tenant, () -> {
            sessions.end(session);
            sessions.evict(session);
        });
        request.response().putHeader("Cache-Control", "no-store").end();
    }

    private static void refuse(RoutingContext request) {
        ErrorResponses.send(
                request, ProblemDocument.of(BAD_REQUEST, "Bad Request", "This is no valid logout token of the group."));
    }
}
