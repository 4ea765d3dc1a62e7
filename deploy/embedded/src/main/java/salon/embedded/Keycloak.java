package salon.embedded;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Keycloak as a child process, with the realms `aurora`, `vega` and `operators`. The data folder is kept when it
/// stops.
///
/// The first start of all unpacks and builds it (about 30 s more); the first start on a data folder imports the
/// realms. Whoever starts it closes it: there is no shutdown hook.
public final class Keycloak implements AutoCloseable {
    /// The secret of the client `salon-panel`.
    public static final String PANEL_SECRET = "demo-panel-secret";
    /// The secret of the client `salon-operator`.
    public static final String OPERATOR_SECRET = "demo-operator-secret";

    private final Process process;
    private final String url;
    private final KeycloakHome home;
    private final Closeable lock;

    private Keycloak(Process process, String url, KeycloakHome home, Closeable lock) {
        this.process = process;
        this.url = url;
        this.home = home;
        this.lock = lock;
    }

    /// Starts on `dataDir`, which is made if absent, and waits until every realm answers.
    ///
    /// @param port 0 for a free one; its management port is always a free one
    public static Keycloak start(Path dataDir, int port, RealmSites sites) throws IOException {
        var keycloak = launch(dataDir, port, sites);
        try {
            keycloak.awaitReady();
            return keycloak;
        } catch (IOException e) {
            keycloak.close();
            throw e;
        }
    }

    /// As [#start], but returns as soon as the process runs: it can be closed, and does not serve yet.
    public static Keycloak launch(Path dataDir, int port, RealmSites sites) throws IOException {
        var home = new KeycloakHome(dataDir.toAbsolutePath().normalize());
        var lock = FileLocks.hold(home.folder().resolve("lock"), "Keycloak already runs on " + home.folder());
        try {
            home.stopLeftovers();
            var ownPort = Ports.orFree(port);
            Ports.demandFree(ownPort, "Keycloak");
            home.prepare(KeycloakDistribution.prepare(), new RealmFiles(sites).all());
            return new Keycloak(launch(home, ownPort), "http://localhost:" + ownPort, home, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Waits until every realm answers.
    public void awaitReady() throws IOException {
        new KeycloakReadiness(process, url, home.log()).await();
    }

    private static Process launch(KeycloakHome home, int port) throws IOException {
        var builder = KeycloakCommand.of(home.script(), "start", options(port));
        // The admin of the master realm, on this machine only.
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "demo");
        return builder.redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(home.log().toFile()))
                .start();
    }

    /// For example `http://localhost:8180`; a realm's issuer is `/realms/{realm}` below it.
    public String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        // The script passes the signal on, and the JVM behind it would outlive a script that dies first.
        var all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        lock.close();
    }

    private static List<String> options(int port) {
        return List.of(
                "--optimized",
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + Ports.free(),
                "--hostname=http://localhost:" + port);
    }
}
