package salon.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import salon.embedded.Keycloak;
import salon.embedded.Keysets;
import salon.embedded.Postgres;
import salon.embedded.SampleData;
import salon.embedded.TestKeycloak;
import salon.embedded.TestServers;

/// The packaged platform as a process, on a database of its own.
final class BenchPlatform implements AutoCloseable {
    private static final TestServers SERVERS = TestServers.get();
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /// What it stands on.
    ///
    /// @param closing runs when the platform is closed
    record Servers(String jdbcUrl, String password, int smtpPort, Runnable closing) {
        /// The shared servers, with a database that goes with the platform.
        private static Servers shared() {
            var database = "bench_" + UUID.randomUUID().toString().replace("-", "");
            var postgres = SERVERS.postgres();
            postgres.createDatabase(database);
            return new Servers(
                    postgres.jdbcUrl(database),
                    postgres.password(),
                    SERVERS.mail().smtpPort(),
                    () -> postgres.dropDatabase(database));
        }
    }

    private final Path jar;
    private final Path folder;
    private final Servers servers;
    private final Map<String, String> settings;
    private final String keyset = Keysets.generate();
    private final int port = freePort();
    private Process process;
    private Duration startTime = Duration.ZERO;

    private BenchPlatform(Path jar, Path folder, Servers servers, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.jar = jar;
        this.folder = folder;
        this.servers = servers;
        this.settings = settings;
        process = launch();
    }

    /// On an empty database, which the platform migrates; then the sample data are loaded.
    ///
    /// @param folder the platform's working directory: its log, and plugins in `plugins`
    static BenchPlatform start(Path jar, Path folder) throws Exception {
        return start(jar, folder, Servers.shared(), Map.of());
    }

    /// @param settings further variables of its environment
    static BenchPlatform start(Path jar, Path folder, Servers servers, Map<String, String> settings) throws Exception {
        var platform = new BenchPlatform(jar, Files.createDirectories(folder), servers, settings);
        try (var owner = platform.owner()) {
            new SampleData(platform.keyset, SERVERS.keycloak().url(), Keycloak.PANEL_SECRET, "{}").load(owner);
            SampleData.removeOutsideHoursTexts(owner);
        }
        return platform;
    }

    /// Like `kill -9`, and a new process.
    void killAndLaunch() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    boolean isReady() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return isReady(http);
        }
    }

    /// Stops the process and starts another one on the same database.
    void restart() throws IOException, InterruptedException {
        stop();
        process = launch();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /// Of the latest start: from the process to the first ready answer of the health check.
    Duration startTime() {
        return startTime;
    }

    /// As the role of the application, under row-level security.
    Connection application() throws SQLException {
        return connect(Postgres.APP);
    }

    /// As the owner of the tables, outside of any transaction.
    Connection owner() throws SQLException {
        return connect(Postgres.OWNER);
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(servers.jdbcUrl(), role, servers.password());
    }

    String token(String tenant, String user) {
        return SERVERS.keycloak().token(tenant, user);
    }

    TestKeycloak keycloak() {
        return SERVERS.keycloak();
    }

    private Process launch() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toAbsolutePath().normalize().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment());
        var start = System.nanoTime();
        var started = builder.start();
        awaitReady(started);
        startTime = Duration.ofNanos(System.nanoTime() - start);
        return started;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(settings);
        environment.putAll(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", servers.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", servers.password()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", servers.password()),
                Map.entry("QUARKUS_MAILER_HOST", "localhost"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(servers.smtpPort())),
                Map.entry("SALON_MAIL_FROM", "salon@salon.example"),
                Map.entry("SALON_PLATFORM_URL", "http://localhost:" + port),
                Map.entry("SALON_HTTP_HOSTS", "127.0.0.1"),
                Map.entry("SALON_PUSH_FCM_URL", SERVERS.fcmUrl()),
                Map.entry("SALON_SECRETS_KEYSET", keyset),
                // What fails is not switched off here: it is to be borne for the whole measurement.
                Map.entry("SALON_PLUGINS_FAILURES", "1000000000")));
        return environment;
    }

    private void awaitReady(Process started) throws IOException, InterruptedException {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && !started.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (isReady(http)) {
                    return;
                }
            }
        }
        throw new IOException("The platform does not start: see " + log());
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var request = HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("platform.log");
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        servers.closing().run();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
