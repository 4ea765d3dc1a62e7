package salon.tenant;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The session of the staff member who has sent the request.
@ApplicationScoped
public class StaffSession {
    private final EndedSessions ended;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final Instance<OidcConfigurationMetadata> realm;
    private final String platform;

    StaffSession(
            EndedSessions ended,
            SecurityIdentity identity,
            OidcSession session,
            Instance<OidcConfigurationMetadata> realm,
            @ConfigProperty(name = "salon.platform-url") String platform) {
        this.ended = ended;
        this.identity = identity;
        this.session = session;
        this.realm = realm;
        this.platform = platform.replaceFirst("/+$", "");
    }

    /// Ends it: no copy of its cookies opens anything any more. The session of the realm ends when the browser follows
    /// the result (OpenID Connect RP-Initiated Logout 1.0).
    ///
    /// @param page path of the page that the browser comes back to
    /// @return where to send the browser; the page itself when there is no session, or the realm ends none
    public URI end(String page) {
        var token = identity.getCredential(IdTokenCredential.class);
        if (token == null) {
            return URI.create(page);
        }
        var id = EndedSessions.of(OidcCommonUtils.decodeJwtContent(token.getToken()));
        ended.end(id);
        ended.evict(id);
        session.logout().await().indefinitely();
        var ending = realm.get().getEndSessionUri();
        return ending == null
                ? URI.create(page)
                : UriBuilder.fromUri(ending)
                        .queryParam("id_token_hint", token.getToken())
                        .queryParam("post_logout_redirect_uri", platform + page)
                        .build();
    }
}
