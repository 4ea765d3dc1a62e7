package salon.bench;

import java.time.Duration;

/// One thread of a plugin that never comes back takes a processor; the platform keeps answering on what is left.
final class BusyLoop {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int THREADS = 4;

    private BusyLoop() {}

    static Ratio measure(People people) throws Exception {
        var good = people.card("test-drive", "{}");
        people.tap(people.card("busy", "{}")).run();
        var beside = Load.during(ROUND, THREADS, people.open(good));
        return new Ratio(
                "p99 of other cards beside a busy loop, in seconds",
                beside.toString(),
                (double) beside.percentile(99).toNanos() / PATIENCE.toNanos(),
                1);
    }
}
