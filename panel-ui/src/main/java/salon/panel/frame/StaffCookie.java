package salon.panel.frame;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// Whose form it is that comes without a session: the member who saw a page in this browser last. It opens nothing; a
/// draft is kept for this member, who has to sign in to get it. Nobody else can make others keep what they send.
@ApplicationScoped
class StaffCookie {
    private static final String NAME = "salon-staff";
    private static final String PURPOSE = "form draft";
    /// As long as the token of a form.
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final Secrets secrets;

    StaffCookie(RoutingContext request, SecurityIdentity identity, Secrets secrets) {
        this.request = request;
        this.identity = identity;
        this.secrets = secrets;
    }

    void set() {
        var tenant = CurrentTenant.get();
        var value =
                secrets.encrypt(tenant.id(), PURPOSE, identity.getPrincipal().getName());
        request.response()
                .addCookie(Cookie.cookie(
                                NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                        .setPath(FormDraftResource.path(tenant.slug()))
                        .setMaxAge(LIFETIME.toSeconds())
                        .setHttpOnly(true)
                        .setSecure("https".equals(request.request().scheme()))
                        .setSameSite(CookieSameSite.STRICT));
    }

    /// The `sub` claim of the member.
    Optional<String> subject() {
        return Optional.ofNullable(request.request().getCookie(NAME))
                .flatMap(cookie -> bytes(cookie.getValue()))
                .flatMap(value -> secrets.tryDecrypt(CurrentTenant.get().id(), PURPOSE, value));
    }

    private static Optional<byte[]> bytes(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
