package salon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import salon.embedded.Mail;
import salon.embedded.Postgres;

/// PostgreSQL and a mail server that may be ended, frozen and started again, as nobody else uses them.
final class FaultServers implements AutoCloseable {
    private static final String PASSWORD = "demo";
    private static final int START_ATTEMPTS = 20;

    private final Path data;
    private final Mail mail;
    private Postgres postgres;

    private FaultServers(Path data, Postgres postgres, Mail mail) {
        this.data = data;
        this.postgres = postgres;
        this.mail = mail;
    }

    /// @param folder an empty one, for the data of PostgreSQL
    static FaultServers start(Path folder) throws IOException {
        var data = folder.resolve("postgres");
        return new FaultServers(data, Postgres.start(data, 0, PASSWORD), Mail.start(0, 0));
    }

    BenchPlatform.Servers forPlatform() {
        return new BenchPlatform.Servers(postgres.jdbcUrl(), PASSWORD, mail.smtpPort(), () -> {});
    }

    Mail mail() {
        return mail;
    }

    /// Like `kill -9` of the postmaster; its children end by themselves.
    void killPostgres() throws IOException, InterruptedException {
        Signals.send("KILL", List.of(postmaster()));
        postmaster().onExit().join();
        postgres.close();
    }

    void stopPostgres() throws IOException {
        postgres.close();
    }

    /// On the same port and data. A child of a killed server may still hold the memory they share.
    void startPostgres() throws IOException, InterruptedException {
        var port = postgres.port();
        for (var attempt = 1; ; attempt++) {
            try {
                postgres = Postgres.start(data, port, PASSWORD);
                return;
            } catch (IOException notYet) {
                if (attempt == START_ATTEMPTS) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    void freezePostgres() throws IOException, InterruptedException {
        Signals.send("STOP", postgresProcesses());
    }

    void thawPostgres() throws IOException, InterruptedException {
        Signals.send("CONT", postgresProcesses());
    }

    private List<ProcessHandle> postgresProcesses() throws IOException {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        mail.close();
        postgres.close();
    }
}
