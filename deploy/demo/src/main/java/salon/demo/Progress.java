package salon.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Prints the steps of the start: a line when one begins and ends, and every 15 s what is still awaited.
final class Progress implements AutoCloseable {
    private static final int REMINDER_SECONDS = 15;

    private final PrintStream out;
    private final Map<String, Instant> awaited = new LinkedHashMap<>();
    private final ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private boolean anyStep;

    Progress(PrintStream out) {
        this.out = out;
        reminder.scheduleAtFixedRate(this::remind, REMINDER_SECONDS, REMINDER_SECONDS, TimeUnit.SECONDS);
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    void table(List<String> lines) {
        line("");
        lines.forEach(this::line);
        line("");
    }

    <T> T step(String name, Callable<T> work) throws Exception {
        begin(name);
        try {
            var result = work.call();
            line("  %s is up (%.1f s)".formatted(name, seconds(name)));
            return result;
        } finally {
            end(name);
        }
    }

    synchronized boolean anyStep() {
        return anyStep;
    }

    @Override
    public void close() {
        reminder.shutdownNow();
    }

    private synchronized void begin(String name) {
        anyStep = true;
        awaited.put(name, Instant.now());
        line("  %s starts…".formatted(name));
    }

    private synchronized void end(String name) {
        awaited.remove(name);
    }

    private synchronized double seconds(String name) {
        return Duration.between(awaited.getOrDefault(name, Instant.now()), Instant.now())
                        .toMillis()
                / 1000.0;
    }

    private synchronized void remind() {
        awaited.keySet().forEach(name -> line("  … waiting for %s, %.0f s so far".formatted(name, seconds(name))));
    }
}
