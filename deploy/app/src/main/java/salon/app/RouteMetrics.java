package salon.app;

import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

/// Lets metrics name routes only. Quarkus falls back to the address as it was typed, with the tokens and ids in
/// it, for calls that fail before they reach a route or whose connection breaks, and for calls that we make to
/// others; and after 100 of them it counts no further route.
@Singleton
class RouteMetrics {
    private static final String OTHER = "OTHER";
    /// What Quarkus has for redirects, unknown addresses and the like.
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]*");

    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            "/cors-preflight",
            "/q/health",
            "/q/health/ready",
            "/q/health/live",
            "/q/metrics",
            "/q/openapi",
            "/t/{tenant}/ws/v1",
            "/t/{tenant}/logout/back-channel");

    private static final Pattern EXPRESSION = Pattern.compile("\\{ *([^:} ]+)[^}]*}");

    @Produces
    @Singleton
    MeterFilter routesOnly() {
        return MeterFilter.replaceTagValues("uri", address -> shown(address, Routes.ALL));
    }

    static String shown(String address, Set<String> routes) {
        return WORD.matcher(address).matches() || routes.contains(address) ? address : OTHER;
    }

    /// Read with the first call, when the application runs.
    private static final class Routes {
        static final Set<String> ALL = all();

        private static Set<String> all() {
            var routes = new HashSet<>(WITHOUT_RESOURCE);
            for (var root : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
                for (var handler : root.value.handlers) {
                    if (handler instanceof ClassRoutingHandler routing) {
                        routing.getMappers().values().stream()
                                .flatMap(mapper -> mapper.getTemplates().stream())
                                .map(part -> plain(root.template.template + "/" + part.template.template))
                                .forEach(routes::add);
                    }
                }
            }
            return Set.copyOf(routes);
        }
    }

    /// As Quarkus writes a template: `/t/{tenant}/{section}` for `/t/{tenant}//{section:cars|offers}/`.
    static String plain(String template) {
        var path = EXPRESSION.matcher(template).replaceAll("{$1}").replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
