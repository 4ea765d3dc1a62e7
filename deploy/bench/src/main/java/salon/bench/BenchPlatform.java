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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import salon.embedded.Keycloak;
import salon.embedded.Keysets;
import salon.embedded.Postgres;
import salon.embedded.SampleData;
import salon.embedded.TestServers;

/// The packaged platform with 200 card types, on a database of its own.
record BenchPlatform(Process process, URI url, String database) implements AutoCloseable {
    static final int FILLERS = 187;
    private static final TestServers SERVERS = TestServers.get();

    static BenchPlatform start(Path jar, Path folder) throws Exception {
        Files.createDirectories(folder);
        var bad = Stream.of(PluginSource.sleeping(), PluginSource.throwing(), PluginSource.busy());
        var plugins = Stream.concat(IntStream.range(0, FILLERS).mapToObj(PluginSource::ordinary), bad)
                .toList();
        PluginJars.write(plugins, folder.resolve("classes"), folder.resolve("plugins"));
        var database = "bench_" + UUID.randomUUID().toString().replace("-", "");
        SERVERS.postgres().createDatabase(database);
        var keyset = Keysets.generate();
        var port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toAbsolutePath().normalize().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("platform.log").toFile()));
        builder.environment().putAll(environment(database, keyset, port));
        var platform = new BenchPlatform(builder.start(), URI.create("http://127.0.0.1:" + port), database);
        platform.awaitReady();
        try (var owner = platform.owner()) {
            new SampleData(keyset, SERVERS.keycloak().url(), Keycloak.PANEL_SECRET, "{}").load(owner);
        }
        platform.switchOn(plugins);
        return platform;
    }

    /// As the owner of the tables, outside of any transaction.
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                SERVERS.postgres().jdbcUrl(database),
                Postgres.OWNER,
                SERVERS.postgres().password());
    }

    String token(String tenant, String user) {
        return SERVERS.keycloak().token(tenant, user);
    }

    private static Map<String, String> environment(String database, String keyset, int port) {
        var postgres = SERVERS.postgres();
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database)),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", postgres.password()),
                Map.entry("QUARKUS_MAILER_HOST", "localhost"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(SERVERS.mail().smtpPort())),
                Map.entry("SALON_MAIL_FROM", "salon@salon.example"),
                Map.entry("SALON_PLATFORM_URL", "http://localhost:" + port),
                Map.entry("SALON_PUSH_FCM_URL", SERVERS.fcmUrl()),
                Map.entry("SALON_SECRETS_KEYSET", keyset),
                // What fails is not switched off here: it is to be borne for the whole measurement.
                Map.entry("SALON_PLUGINS_FAILURES", "1000000000"));
    }

    /// Aurora uses all types, vega only those that are built in.
    private void switchOn(List<PluginSource> plugins) throws SQLException {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            try (var tenant = owner.prepareStatement(
                            "select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
                    var on = owner.prepareStatement("""
                            insert into card_type_switch (tenant_id, type, is_on)
                            values (current_setting('app.tenant')::uuid, ?, true)""")) {
                tenant.execute();
                for (var plugin : plugins) {
                    on.setString(1, plugin.id());
                    on.addBatch();
                }
                on.executeBatch();
            }
            owner.commit();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/q/health/ready")).build();
        try (var http = HttpClient.newHttpClient()) {
            for (var patience = 0; patience < 600; patience++) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    continue;
                }
            }
        }
        throw new IOException("The platform does not start: see target/run/platform.log");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        SERVERS.postgres().dropDatabase(database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
