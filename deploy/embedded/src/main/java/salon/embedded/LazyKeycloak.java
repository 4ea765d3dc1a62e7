package salon.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Keycloak, started by the first call.
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
            // Before the start, because unpacking takes long the first time, and the end of a build must not wait for
            // it.
            KeycloakDistribution.prepare();
            keycloak = stops.open(this::launch);
            awaitReady(keycloak);
            running = keycloak;
        }
        return keycloak;
    }

    /// A start that fails is made again by [#get()], which says why.
    void tryGet() {
        try {
            get();
        } catch (IOException failed) {
            System.out.println("Keycloak has not started yet: " + failed.getMessage());
        }
    }

    /// On an empty folder, so that tests begin with the realms of the repository.
    private Keycloak launch() throws IOException {
        new KeycloakHome(folder).stopLeftovers();
        Folders.delete(folder);
        return Keycloak.launch(folder, 0, RealmSites.ofTests());
    }

    /// Closes one that does not get ready, so that the next call can start another.
    private static void awaitReady(Keycloak keycloak) throws IOException {
        try {
            keycloak.awaitReady();
        } catch (IOException e) {
            keycloak.close();
            throw e;
        }
    }
}
