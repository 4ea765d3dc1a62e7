package salon.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// The process that holds the servers of one build. It ends, and they with it, when the last Maven that uses
/// them has ended, however that came about, and on SIGTERM or Ctrl-C.
final class TestServerProcess {
    static final String PASSWORD = "demo";

    private TestServerProcess() {}

    public static void main(String[] arguments) {
        var stops = new Closer();
        Runtime.getRuntime().addShutdownHook(new Thread(stops::run, "stop"));
        var watch = new ProcessWatch(() -> System.exit(0));
        watch.add(Long.parseLong(arguments[0]));
        try {
            start(BuildRoot.find(), stops, watch);
        } catch (IOException | RuntimeException e) {
            // Explicitly, because a server that did start has threads which keep this process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void start(Path root, Closer stops, ProcessWatch watch) throws IOException {
        var folder = PortFile.folder(root);
        var postgres = stops.open(() -> startPostgres(folder.resolve("postgres")));
        var fcm = stops.open(() -> FcmStandIn.start(0));
        var keycloak = new LazyKeycloak(folder.resolve("keycloak"), stops);
        // It takes longest, and most builds want it: it starts beside what tests do without it.
        Thread.ofVirtual().start(keycloak::tryGet);

        var token = UUID.randomUUID().toString();
        var control = Http.start(0, new ControlHandler(token, watch, postgres, new MailServers(stops), keycloak));
        var note = new PortFile(
                ProcessHandle.current().pid(), control.getAddress().getPort(), token, postgres.port(), fcm.url());
        stops.<AutoCloseable>open(() -> {
            note.write(root);
            return () -> PortFile.delete(root);
        });
        System.out.println("Test servers are up: " + folder);
    }

    /// Tests begin with empty databases.
    private static Postgres startPostgres(Path data) throws IOException {
        PostgresCleanup.clear(data);
        Folders.delete(data);
        return Postgres.start(data, 0, PASSWORD);
    }
}
