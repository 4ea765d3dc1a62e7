package salon.tenant;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the tokens of a signed-in browser in its cookie, as Quarkus does, and takes none of a session that has ended:
/// the browser is sent to the sign-in.
///
/// A subclass, because Quarkus encrypts tokens once more for managers of another kind.
@Alternative
@Priority(1)
@ApplicationScoped
class PanelTokenStates extends DefaultTokenStateManager {
    private static final Logger LOG = Logger.getLogger(PanelTokenStates.class);

    private final Tenants tenants;
    private final EndedSessions sessions;

    PanelTokenStates(Tenants tenants, EndedSessions sessions) {
        this.tenants = tenants;
        this.sessions = sessions;
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig config,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return super.getTokens(request, config, state, context)
                .chain(tokens -> context.runBlocking(() -> checked(tokens, request.normalizedPath())));
    }

    private AuthorizationCodeTokens checked(AuthorizationCodeTokens tokens, String address) {
        // Quarkus verifies the token afterwards; what is no token fails there.
        @Nullable JsonObject claims = OidcCommonUtils.decodeJwtContent(tokens.getIdToken());
        if (claims == null || !claims.containsKey("sub") || !claims.containsKey("iat")) {
            return tokens;
        }
        var session = EndedSessions.of(claims);
        var issuedAt = Instant.ofEpochSecond(claims.getLong("iat"));
        var path = TenantPath.of(address).orElseThrow();
        var tenant = tenants.bySlug(path.tenant()).orElseThrow();
        if (CurrentTenant.call(tenant, () -> isEnded(session, issuedAt))) {
            throw new AuthenticationFailedException("the session has ended");
        }
        return tokens;
    }

    /// While the database is away nobody is signed out: pages that need it say so themselves.
    private boolean isEnded(String session, Instant issuedAt) {
        try {
            return sessions.isEnded(session, issuedAt);
        } catch (RuntimeException failure) {
            LOG.warnf("whether a session has ended can't be read: %s", failure.getMessage());
            return false;
        }
    }
}
