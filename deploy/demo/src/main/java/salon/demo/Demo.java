package salon.demo;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The launcher behind `./mvnw -Pdemo`: starts everything, says where it is, and stops all of it when it is told to.
/// With the argument `check` it only says what would keep it from starting, and ends with 2 then.
final class Demo {
    private static final int GIVING_UP_MAY_TAKE_TENTHS = 150;
    private static final int REFUSED = 2;

    private final Progress progress = new Progress(System.out);
    private final ShutdownSequence stops = new ShutdownSequence();
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
        try (var stops = new ShutdownSequence()) {
            DemoServers.claim(DemoSettings.ofThisProcess(), stops);
        } catch (CannotStartException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(REFUSED);
        }
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var settings = DemoSettings.ofThisProcess();
            var servers = DemoServers.start(settings, progress, stops);
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
        if (!stops.begun()) {
            progress.line(reason);
            System.exit(1);
        }
    }

    private void stop() {
        if (progress.anyStep()) {
            progress.line("Stopping…");
        }
        stops.run();
        try {
            giveUpStarting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.close();
    }

    /// What is still about to start is not among the stops yet: it is stopped from outside, again and again, because
    /// one process may follow another. The guard outlives us then and stops what comes even later.
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
