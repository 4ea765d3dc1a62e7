package salon.demo;

import java.nio.file.Path;
import java.util.Map;

/// The environment variables of the platform; deploy/app/README.md explains them.
record PlatformEnvironment(DemoPorts ports, String jdbcUrl, String keyset, Path plugins) {
    static final String PASSWORD = "demo";

    void applyTo(Map<String, String> environment) {
        // Settings of the caller's environment are meant for another platform.
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SALON_"));
        environment.putAll(values());
    }

    private Map<String, String> values() {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(Service.PLATFORM))),
                Map.entry("QUARKUS_HTTP_CORS_ENABLED", "true"),
                Map.entry("QUARKUS_HTTP_CORS_ORIGINS", ports.url(Service.PAGE)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", PASSWORD),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", PASSWORD),
                Map.entry("QUARKUS_MAILER_HOST", "localhost"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Service.SMTP))),
                Map.entry("SALON_MAIL_FROM", "salon@salon.example"),
                Map.entry("SALON_PLATFORM_URL", ports.url(Service.PLATFORM)),
                Map.entry("SALON_PLUGINS_FOLDER", plugins.toString()),
                // A new jar is loaded without a restart.
                Map.entry("SALON_PLUGINS_WATCH", "true"),
                Map.entry("SALON_PUSH_FCM_URL", ports.url(Service.FCM)),
                Map.entry("SALON_WEBHOOK_PRIVATE_ADDRESSES", "true"),
                Map.entry("SALON_SECRETS_KEYSET", keyset));
    }
}
