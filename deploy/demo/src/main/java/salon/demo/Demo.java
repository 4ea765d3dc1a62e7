package salon.demo;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The launcher behind `./mvnw -Pdemo`: starts everything, says where it is, and stops all of it when it is told to
/// or when whoever started it is gone.
final class Demo {
    private static final int START_MAY_TAKE_SECONDS = 20;

    private final Progress progress = new Progress(System.out);
    private final Stops stops = new Stops();
    private final CountDownLatch starting = new CountDownLatch(1);

    private Demo() {}

    public static void main(String[] arguments) {
        new Demo().run();
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        // Maven dies first on Ctrl-C, and alone when it is killed.
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Demo::exitInItsOwnThread));
        try {
            var settings = DemoSettings.ofThisProcess();
            var servers = Servers.start(settings, progress, stops);
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

    /// The exit waits for the stops; a stop that waits for a process needs the thread that tells of processes.
    private static void exitInItsOwnThread() {
        Thread.ofPlatform().name("exit").start(() -> System.exit(0));
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
        // What is still about to start is not among them yet.
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        try {
            if (!starting.await(START_MAY_TAKE_SECONDS, TimeUnit.SECONDS)) {
                progress.line("Something did not stop in time; the next start clears it away.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.close();
    }
}
