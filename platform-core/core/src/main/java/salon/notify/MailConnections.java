package salon.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import salon.http.HostResolver;
import salon.notify.MailSender.MailSendException;
import salon.notify.TenantMailServers.MailServerForm;
import salon.notify.TenantMailServers.Security;
import salon.tenant.CurrentTenant;

/// Connections to the mail servers of groups. They lead to public addresses only: a name is checked before each mail.
/// The mail client resolves it once more, so unlike a webhook's it could change in between.
@ApplicationScoped
class MailConnections {
    /// @param savedAt when the settings were saved that it was opened by
    private record Connection(Instant savedAt, MailClient client) {}

    private static final int MAX_PER_SERVER = 4;
    private static final int MAX_SERVERS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final Duration CLOSED_AFTER = Duration.ofMinutes(10);
    private static final Duration LOOK_UP = Duration.ofSeconds(10);

    private final HostResolver hosts;
    private final Vertx vertx;
    private final MailSettings settings;
    private final Cache<UUID, Connection> open = Caffeine.newBuilder()
            .expireAfterAccess(CLOSED_AFTER)
            .maximumSize(MAX_SERVERS)
            .<UUID, Connection>evictionListener(
                    (tenant, connection, cause) -> close(Objects.requireNonNull(connection)))
            .build();

    MailConnections(HostResolver hosts, Vertx vertx, MailSettings settings) {
        this.hosts = hosts;
        this.vertx = vertx;
        this.settings = settings;
    }

    /// Those of the current tenant, opened anew when the settings have changed.
    ///
    /// @param savedAt when these settings were saved
    /// @throws MailSendException if the host's address is not public, or not known now
    MailClient of(MailServerForm server, Instant savedAt, Supplier<String> password) {
        allow(server.host());
        return open.asMap()
                .compute(CurrentTenant.get().id(), (tenant, known) -> {
                    if (known != null && !known.savedAt().isBefore(savedAt)) {
                        return known;
                    }
                    if (known != null) {
                        // Mails that are on their way by it end first.
                        vertx.setTimer(settings.timeout().toMillis(), ended -> close(known));
                    }
                    return new Connection(savedAt, open(server, password.get()));
                })
                .client();
    }

    /// The caller closes it.
    MailClient open(MailServerForm server, String password) {
        var config = new MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.security() == Security.TLS)
                .setStarttls(
                        server.security() == Security.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setLogin(server.username().isEmpty() ? LoginOption.DISABLED : LoginOption.REQUIRED)
                .setMaxPoolSize(MAX_PER_SERVER)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        if (!server.username().isEmpty()) {
            config.setUsername(server.username()).setPassword(password);
        }
        return MailClient.create(vertx, config);
    }

    /// Also for a name that was public when it was saved.
    ///
    /// @param host empty for the platform's own server
    void allow(String host) {
        if (!host.isEmpty() && !isAllowed(host)) {
            throw MailSendException.temporary("the mail server's host is unknown, or not public");
        }
    }

    private boolean isAllowed(String host) {
        try {
            return hosts.resolve(host, LOOK_UP) instanceof HostResolver.Resolution.Resolved;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        open.asMap().values().forEach(MailConnections::close);
    }

    private static void close(Connection connection) {
        connection.client().closeAndForget();
    }
}
