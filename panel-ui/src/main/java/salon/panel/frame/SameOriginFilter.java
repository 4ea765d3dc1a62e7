package salon.panel.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import salon.http.ErrorResponses;
import salon.http.ProblemDocument;

/// Takes forms only from the platform's own pages, and only in the two types that browsers send forms in: the check of
/// the CSRF token looks at nothing else. A browser says where a form comes from by `Sec-Fetch-Site` (W3C Fetch Metadata
/// Request Headers), older ones by `Origin`.
@ApplicationScoped
class SameOriginFilter {
    private static final int BEFORE_AUTHENTICATION = 8_000;
    private static final Pattern PAGES = Pattern.compile("/t/[^/]+/(?:panel|drafts|reply)(?:/.*)?");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final int FORBIDDEN = 403;
    private static final int UNSUPPORTED = 415;

    private final boolean isSecure;

    SameOriginFilter(@ConfigProperty(name = "salon.platform-url") URI platform) {
        this.isSecure = "https".equalsIgnoreCase(platform.getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        var http = request.request();
        if (SAFE.contains(http.method().name())
                || !PAGES.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else if (!isOwn(http.getHeader("Sec-Fetch-Site"), http.getHeader("Origin"), authority(http), isSecure)) {
            ErrorResponses.send(
                    request, ProblemDocument.of(FORBIDDEN, "Forbidden", "The form comes from another site."));
        } else if (!FORMS.contains(essence(http.getHeader("Content-Type")))) {
            ErrorResponses.send(
                    request,
                    ProblemDocument.of(
                            UNSUPPORTED,
                            "Unsupported Media Type",
                            "A form is application/x-www-form-urlencoded or multipart/form-data, in lower case."));
        } else {
            request.next();
        }
    }

    /// A request without a host has been refused before.
    private static String authority(HttpServerRequest http) {
        return Objects.requireNonNull(http.authority()).toString();
    }

    /// @param isSecure whether the pages are reached by TLS, which a proxy may end
    static boolean isOwn(@Nullable String fetchSite, @Nullable String origin, String authority, boolean isSecure) {
        if (fetchSite != null) {
            return OWN.contains(fetchSite);
        }
        return origin == null || isOf(origin, authority, isSecure);
    }

    private static boolean isOf(String origin, String authority, boolean isSecure) {
        try {
            var from = URI.create(origin);
            return authority.equalsIgnoreCase(from.getAuthority())
                    && (!isSecure || "https".equalsIgnoreCase(from.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String essence(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }
}
