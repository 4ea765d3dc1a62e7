package salon.push;

import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.tenant.Secrets;
import salon.tenant.Tenant;

/// Each tenant's Firebase project, rebuilt when its credentials change.
@ApplicationScoped
class FirebaseApps {
    sealed interface Project {
        record None() implements Project {}

        record Unusable(String reason) implements Project {}

        record Ready(FirebaseMessaging messaging) implements Project {}
    }

    private record CachedApp(byte[] credentials, FirebaseApp app) {}

    private final Secrets secrets;
    private final Optional<URI> standIn;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<UUID, CachedApp> byTenant = new HashMap<>();

    FirebaseApps(Secrets secrets, @ConfigProperty(name = "salon.push.fcm-url") Optional<URI> standIn) {
        this.secrets = secrets;
        this.standIn = standIn;
    }

    synchronized Project of(Tenant tenant) {
        var credentials = tenant.firebaseCredentials();
        if (credentials == null) {
            return new Project.None();
        }
        var cached = byTenant.get(tenant.id());
        if (cached != null && Arrays.equals(cached.credentials(), credentials)) {
            return new Project.Ready(FirebaseMessaging.getInstance(cached.app()));
        }
        try {
            var app = build(secrets.decrypt(tenant.id(), credentials));
            byTenant.put(tenant.id(), new CachedApp(credentials, app));
            if (cached != null) {
                cached.app().delete();
            }
            return new Project.Ready(FirebaseMessaging.getInstance(app));
        } catch (IOException | RuntimeException unusable) {
            // without its message, which may quote the key
            return new Project.Unusable("the Firebase credentials can't be used, "
                    + unusable.getClass().getSimpleName());
        }
    }

    /// Only service accounts: other kinds of Google credentials may name files and commands of this machine. And only
    /// Google or the configured stand-in is called, whatever token address the credentials name.
    private FirebaseApp build(String json) throws IOException {
        var google = new FirebaseTransport(http, null);
        var account = ServiceAccountCredentials.fromStream(stream(json), () -> google);
        if (isGoogle(account.getTokenServerUri())) {
            return build(account, google);
        }
        var standInTransport =
                new FirebaseTransport(http, standIn.orElseThrow(() -> new IOException("token_uri is not Google's")));
        return build(ServiceAccountCredentials.fromStream(stream(json), () -> standInTransport), standInTransport);
    }

    private static FirebaseApp build(ServiceAccountCredentials account, FirebaseTransport transport) {
        var options = FirebaseOptions.builder()
                .setCredentials(account)
                .setHttpTransport(transport)
                .build();
        return FirebaseApp.initializeApp(options, UUID.randomUUID().toString());
    }

    private static boolean isGoogle(URI tokens) {
        var host = String.valueOf(tokens.getHost());
        return "https".equals(tokens.getScheme())
                && (host.endsWith(".googleapis.com") || host.equals("accounts.google.com"));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        byTenant.values().forEach(cached -> cached.app().delete());
        http.shutdownNow();
    }
}
