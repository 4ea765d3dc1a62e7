package salon.demo;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The launcher behind `./mvnw -Pdemo`: starts everything, prints the addresses, and stops all of it on a signal.
/// With the argument `check` it only prints what would keep it from starting, and then exits with 2.
final class Demo {
    private static final int GIVING_UP_MAY_TAKE_TENTHS = 150;
    private static final int REFUSED = 2;

    private final Progress progress = new Progress(System.out);
    private final ShutdownSequence shutdown = new ShutdownSequence();
    private final CountDownLatch starting = new CountDownLatch(1);
    private final Thread starter = Thread.currentThread();

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("check")) {
            check();
        } else {
            new Demo().run();
        }
    }

    private static void check() throws Exception {
        try (var shutdown = new ShutdownSequence()) {
            DemoServers.claim(DemoSettings.ofThisProcess(), shutdown);
        } catch (CannotStartException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(REFUSED);
        }
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var settings = DemoSettings.ofThisProcess();
            var servers = DemoServers.start(settings, progress, shutdown);
            progress.table(new Overview(settings.ports(), servers.plugins()).lines());
            progress.line("Salon is ready: " + settings.ports().url(Service.PAGE));
            starting.countDown();
            servers.platform().awaitEnd();
            fail("The platform has ended: see " + servers.platform().log());
        } catch (CancellationException stoppedMeanwhile) {
            starting.countDown();
        } catch (Exception failure) {
            fail(Failures.inOneLine(failure));
        }
    }

    private void fail(String reason) {
        starting.countDown();
        if (!shutdown.hasBegun()) {
            progress.line(reason);
            System.exit(1);
        }
    }

    private void stop() {
        if (progress.anyStep()) {
            progress.line("Stopping…");
        }
        shutdown.run();
        try {
            giveUpStarting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.close();
    }

    /// A server that is still starting is not in the shutdown sequence yet. Its processes are found by their mark and
    /// stopped repeatedly, because one may start another. The watchdog stops those that come after the launcher's
    /// end.
    private void giveUpStarting() throws InterruptedException {
        for (var tenths = 0; tenths < GIVING_UP_MAY_TAKE_TENTHS; tenths++) {
            var started = ProcessHandle.current()
                    .descendants()
                    .filter(process -> !Watchdog.is(process))
                    .toList();
            if (started.isEmpty() && starting.getCount() == 0) {
                return;
            }
            started.forEach(ProcessHandle::destroy);
            if (starting.getCount() > 0) {
                starter.interrupt();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
