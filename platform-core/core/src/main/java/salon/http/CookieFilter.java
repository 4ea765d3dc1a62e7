package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gives every cookie, whoever sets it, `SameSite`, and `Secure` when people reach the platform by `https`, also behind
/// a proxy that ends TLS.
@ApplicationScoped
class CookieFilter {
    private static final int BEFORE_ALL_THAT_SET_COOKIES = 9_500;

    private final boolean isSecure;

    CookieFilter(@ConfigProperty(name = "salon.platform-url") URI platform) {
        this.isSecure = "https".equalsIgnoreCase(platform.getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, BEFORE_ALL_THAT_SET_COOKIES);
    }

    private void protect(RoutingContext request) {
        request.addHeadersEndHandler(end -> request.request().cookies().stream()
                .filter(cookie -> cookie instanceof ServerCookie set && set.isChanged())
                .forEach(cookie -> protect(cookie, isSecure)));
        request.next();
    }

    static void protect(Cookie cookie, boolean isSecure) {
        if (isSecure) {
            cookie.setSecure(true);
        }
        if (cookie.getSameSite() == null) {
            cookie.setSameSite(CookieSameSite.LAX);
        }
    }
}
