package salon.plugin;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Lists the plugins that are refused or switched off. The platform is ready without them: it stays UP.
@Readiness
class PluginHealth implements HealthCheck {
    private final CardTypes types;

    PluginHealth(CardTypes types) {
        this.types = types;
    }

    @Override
    public HealthCheckResponse call() {
        var named = new HashSet<String>();
        var response = HealthCheckResponse.named("Plugins").up();
        for (var plugin : types.plugins()) {
            if (plugin.reason() != null) {
                response.withData(key(plugin, named), plugin.state() + " (" + plugin.from() + "): " + plugin.reason());
            }
        }
        return response.build();
    }

    /// Two jars may bring a class of the same name.
    private static String key(PluginView plugin, Set<String> named) {
        return named.add(plugin.name()) ? plugin.name() : plugin.name() + " (" + plugin.from() + ")";
    }
}
