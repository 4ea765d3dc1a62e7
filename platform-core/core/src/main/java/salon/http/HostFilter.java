package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Answers only under the platform's own hosts, so that no address in an answer comes from what somebody typed: 421
/// (RFC 9110 section 15.5.20) to other hosts, 400 without one. The pages have one host, that of `salon.platform-url`;
/// additional ones, such as link hosts, serve the rest. Ports are not compared: proxies change them. Health and metrics
/// answer under any host, as probes call them by IP address.
@ApplicationScoped
class HostFilter {
    private static final int BEFORE_OTHER_FILTERS = 11_000;
    private static final int BAD_REQUEST = 400;
    private static final int MISDIRECTED = 421;
    private static final Pattern PROBES = Pattern.compile("/q/(?:health(?:/.*)?|metrics)");
    private static final Pattern PAGES = Pattern.compile("/t/[^/]+/(?:panel|reply)(?:/.*)?");

    private final String own;
    private final Set<String> additional;

    HostFilter(
            @ConfigProperty(name = "salon.platform-url") URI platform,
            @ConfigProperty(name = "salon.http.hosts") Optional<List<String>> additional) {
        this.own = lowerCase(Objects.requireNonNull(platform.getHost(), "salon.platform-url has no host"));
        this.additional =
                additional.orElse(List.of()).stream().map(HostFilter::lowerCase).collect(Collectors.toSet());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_OTHER_FILTERS);
    }

    private void check(RoutingContext request) {
        var authority = request.request().authority();
        var path = request.request().path();
        if (path != null && PROBES.matcher(path).matches()) {
            request.next();
        } else if (authority == null || authority.host().isEmpty()) {
            ErrorResponses.send(
                    request,
                    ProblemDocument.of(BAD_REQUEST, "Bad Request", "The request names no host, or a malformed one."));
        } else if (isServed(lowerCase(authority.host()), path == null ? "" : path)) {
            request.next();
        } else {
            ErrorResponses.send(
                    request, ProblemDocument.of(MISDIRECTED, "Misdirected Request", "This host is not served here."));
        }
    }

    private boolean isServed(String host, String path) {
        return host.equals(own)
                || additional.contains(host) && !PAGES.matcher(path).matches();
    }

    /// A redirect within the platform says no host: a browser stays where it is.
    @ServerResponseFilter
    void shorten(ContainerResponseContext response, UriInfo uri) {
        var location = response.getLocation();
        if (location != null
                && Objects.equals(location.getRawAuthority(), uri.getBaseUri().getRawAuthority())) {
            response.getHeaders().putSingle("Location", withoutHost(location));
        }
    }

    private static URI withoutHost(URI location) {
        return URI.create(location.getRawPath()
                + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery())
                + (location.getRawFragment() == null ? "" : "#" + location.getRawFragment()));
    }

    private static String lowerCase(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
