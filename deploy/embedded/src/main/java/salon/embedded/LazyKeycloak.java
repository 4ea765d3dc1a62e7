package salon.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Keycloak, started by the first who asks.
final class LazyKeycloak {
    private final Path folder;
    private final Closer stops;
    private @Nullable Keycloak running;

    LazyKeycloak(Path folder, Closer stops) {
        this.folder = folder;
        this.stops = stops;
    }

    synchronized Keycloak get() throws IOException {
        var keycloak = running;
        if (keycloak == null) {
            // Beforehand, because it takes long the first time, and an end of the build must not wait for it.
            KeycloakDistribution.prepare();
            keycloak = stops.open(this::launch);
            awaitReady(keycloak);
            running = keycloak;
        }
        return keycloak;
    }

    /// Tests begin with the realms of the repo; whoever ran here before is dead.
    private Keycloak launch() throws IOException {
        new KeycloakHome(folder).stopLeftovers();
        Folders.delete(folder);
        return Keycloak.launch(folder, 0, RealmSites.ofTests());
    }

    /// One that did not get ready is closed, so that the next who asks can try again.
    private static void awaitReady(Keycloak keycloak) throws IOException {
        try {
            keycloak.awaitReady();
        } catch (IOException e) {
            keycloak.close();
            throw e;
        }
    }
}
