package salon.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import salon.embedded.FcmStandIn;
import salon.embedded.Keycloak;
import salon.embedded.Mail;
import salon.embedded.Postgres;
import salon.embedded.RealmSites;
import salon.embedded.SampleData;

/// All servers of the demo, started in the order of their dependencies.
record DemoServers(DemoPorts ports, String jdbcUrl, Mail mail, PlatformProcess platform, Path plugins) {
    static DemoServers start(DemoSettings settings, Progress progress, ShutdownSequence shutdown) throws Exception {
        var ports = settings.ports();
        var home = claim(settings, shutdown);
        progress.line("Salon's demo, with its data in " + home.folder());
        var guard = Watchdog.start(home.folder());

        var sites = RealmSites.of(ports.url(Service.PLATFORM), ports.url(Service.PAGE));
        // The slowest start; nothing needs it before the first sign-in.
        var keycloak = inBackground(() -> progress.step(
                "Keycloak", () -> shutdown.add(Keycloak.start(home.keycloak(), ports.of(Service.KEYCLOAK), sites))));
        var postgres = progress.step(
                "PostgreSQL",
                () -> shutdown.add(
                        Postgres.start(home.postgres(), ports.of(Service.POSTGRES), PlatformEnvironment.PASSWORD)));
        var mail = shutdown.add(Mail.start(ports.of(Service.SMTP), ports.of(Service.IMAP)));
        var fcm = shutdown.add(FcmStandIn.start(ports.of(Service.FCM)));

        var environment = new PlatformEnvironment(ports, postgres.jdbcUrl(), home.keyset(), home.plugins());
        var platform = shutdown.add(new PlatformProcess(settings.platform(), home.folder(), environment));
        progress.step("The platform", platform::start);
        var sample = new SampleData(
                home.keyset(), ports.url(Service.KEYCLOAK), Keycloak.PANEL_SECRET, fcm.serviceAccountJson());
        load(sample, postgres);
        shutdown.add(StartPage.start(ports));
        shutdown.add(Mailbox.start(ports, mail));
        await(keycloak);
        // Not before: of a start that is given up the watchdog ends what is left.
        shutdown.addLast(guard);
        return new DemoServers(ports, postgres.jdbcUrl(), mail, platform, home.plugins());
    }

    /// Nobody else works on the folder, and the ports are free.
    static DemoHome claim(DemoSettings settings, ShutdownSequence shutdown) throws IOException {
        var home = shutdown.add(DemoHome.open(settings.home()));
        OrphanProcesses.stop(home.folder());
        settings.ports().demandFree();
        return home;
    }

    private static void load(SampleData sample, Postgres postgres) throws Exception {
        try (var owner = DriverManager.getConnection(postgres.jdbcUrl(), Postgres.OWNER, postgres.password())) {
            sample.load(owner);
        }
    }

    private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofPlatform().name("start").start(task));
    }

    private static void await(CompletableFuture<?> start) throws IOException {
        try {
            start.join();
        } catch (CompletionException e) {
            throw new IOException(Failures.inOneLine(e), e);
        }
    }
}
