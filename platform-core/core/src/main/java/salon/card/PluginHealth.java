package salon.card;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Names the plugins that are not on. A warning: the platform is up without them.
@Readiness
class PluginHealth implements HealthCheck {
    private final CardTypes types;

    PluginHealth(CardTypes types) {
        this.types = types;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Plugins").up();
        for (var plugin : types.plugins()) {
            if (plugin.reason() != null) {
                response.withData(plugin.name(), plugin.state() + " (" + plugin.from() + "): " + plugin.reason());
            }
        }
        return response.build();
    }
}
