package salon.panel.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
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

    void register(@Observes Filters filters) {
        filters.register(SameOriginFilter::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext request) {
        var http = request.request();
        if (SAFE.contains(http.method().name())
                || !PAGES.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else if (!isOwn(http.getHeader("Sec-Fetch-Site"), http.getHeader("Origin"), http.getHeader("Host"))) {
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

    static boolean isOwn(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return OWN.contains(fetchSite);
        }
        return origin == null || host == null || isOf(origin, host);
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String essence(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }
}
