package salon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Cards of others while one plugin sleeps and another throws at every call, against the same without them; in turn, so
/// that the machine's own moods hit both.
final class BadNeighbours {
    private static final int ROUNDS = 5;
    private static final int THREADS = 4;
    private static final int TAPPERS = 2;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private BadNeighbours() {}

    static Ratio measure(People people) throws Exception {
        var good = people.card("test-drive", "{}");
        var bad = List.of(people.tap(people.card("sleeping", "{}")), people.tap(people.card("throwing", "{}")));
        Load.during(ROUND, THREADS, people.open(good));
        var alone = new ArrayList<Latencies>();
        var beside = new ArrayList<Latencies>();
        for (var round = 0; round < ROUNDS; round++) {
            alone.add(Load.during(ROUND, THREADS, people.open(good)));
            beside.add(besideOf(bad, () -> Load.during(ROUND, THREADS, people.open(good))));
        }
        var without = median(alone);
        var with = median(beside);
        return new Ratio(
                "p99 of other cards beside a sleeping and a throwing plugin",
                with + " against " + without,
                with.ratio(99, without),
                1.5);
    }

    /// @param work runs while customers tap on cards of the bad plugins
    private static Latencies besideOf(List<Load.Call> bad, Callable<Latencies> work) throws Exception {
        var isOver = new AtomicBoolean();
        try (var tappers = Executors.newFixedThreadPool(bad.size() * TAPPERS)) {
            for (var call : bad) {
                for (var tapper = 0; tapper < TAPPERS; tapper++) {
                    tappers.submit(() -> {
                        while (!isOver.get()) {
                            call.run();
                            Thread.sleep(20);
                        }
                        return isOver;
                    });
                }
            }
            try {
                return work.call();
            } finally {
                isOver.set(true);
            }
        }
    }

    /// That of the round in the middle by its p99.
    private static Latencies median(List<Latencies> rounds) {
        return rounds.stream()
                .sorted((one, other) -> one.percentile(99).compareTo(other.percentile(99)))
                .toList()
                .get(ROUNDS / 2);
    }
}
