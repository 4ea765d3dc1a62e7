package salon.panel.frame;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Turns a form that needs a sign-in into a draft, and keeps restored forms from methods that would carry them out.
@ApplicationScoped
class FormDraftFilter {
    private static final Pattern PAGE = Pattern.compile("/?(t/([a-z][a-z0-9-]{1,30})/panel/(?!sign-out$).+)");
    private static final int TEMPORARY_REDIRECT = 307;
    /// Before Quarkus redirects to the sign-in, and after the handler of realms that can't be reached.
    private static final int BEFORE_CHALLENGE = -99_990;
    private static final String OF_HTMX = "HX-Request";

    private final RestoredForm restored;

    FormDraftFilter(RestoredForm restored) {
        this.restored = restored;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/t/[^/]+/panel/.*").order(BEFORE_CHALLENGE).failureHandler(FormDraftFilter::keep);
    }

    /// Of a session that is not valid any more. A redirect to the sign-in would drop the form; 307 makes the
    /// browser send it once more (RFC 9110 section 15.4.8).
    private static void keep(RoutingContext request) {
        var http = request.request();
        var page = PAGE.matcher(request.normalizedPath());
        if (request.failure() instanceof AuthenticationFailedException
                && http.method().name().equals(HttpMethod.POST)
                && http.getHeader(OF_HTMX) == null
                && page.matches()) {
            request.response()
                    .setStatusCode(TEMPORARY_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION, drafts(page))
                    .end();
        } else {
            request.next();
        }
    }

    /// Without a session; the panel's own redirects after a form are 303. A part of a page can't follow a sign-in
    /// anyway.
    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        var page = PAGE.matcher(request.getUriInfo().getPath());
        if (response.getStatus() == Response.Status.FOUND.getStatusCode()
                && request.getMethod().equals(HttpMethod.POST)
                && request.getHeaderString(OF_HTMX) == null
                && page.matches()) {
            response.setStatus(TEMPORARY_REDIRECT);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, drafts(page));
        }
    }

    /// Such a form has nothing but a button, which stands on the page above.
    @ServerRequestFilter
    @Nullable
    Response refuse(ContainerRequestContext request, ResourceInfo resource) {
        var path = request.getUriInfo().getPath();
        if (!request.getMethod().equals(HttpMethod.POST)
                || !restored.isRestored()
                || resource.getResourceMethod().isAnnotationPresent(RestoresForm.class)
                || !PAGE.matcher(path).matches()) {
            return null;
        }
        var above = path.substring(0, path.lastIndexOf('/'));
        return Response.seeOther(URI.create(above + "?" + RestoredForm.PARAMETER + "=1"))
                .build();
    }

    private static String drafts(Matcher page) {
        return FormDraftResource.path(page.group(2)) + "?of=/" + page.group(1);
    }
}
