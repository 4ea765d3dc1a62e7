package salon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Calls one thing again and again, from several threads or in turn with another.
final class Load {
    /// One call; tells the status of the answer.
    @FunctionalInterface
    interface Call {
        int run() throws Exception;
    }

    /// What two things took that were called in turn.
    record Pair(Latencies first, Latencies second) {}

    private Load() {}

    /// Pair by pair, so that whatever else the machine does hurts both alike.
    static Pair inTurn(Call first, Call second, int times) throws Exception {
        var ofFirst = new long[times];
        var ofSecond = new long[times];
        for (int time = 0; time < times; time++) {
            ofFirst[time] = timed(first);
            ofSecond[time] = timed(second);
        }
        return new Pair(Latencies.of(ofFirst), Latencies.of(ofSecond));
    }

    /// From `threads` threads for as long as this, with a short pause after each call: the platform is used, not
    /// drowned, and the generator takes its share of the same processor.
    static Latencies during(Duration length, int threads, Call call) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + length.toNanos();
        Callable<List<Long>> worker = () -> {
            var taken = new ArrayList<Long>();
            while (System.nanoTime() < end) {
                taken.add(timed(call));
                Thread.sleep(2);
            }
            return taken;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Long>();
            for (var worked : pool.invokeAll(Collections.nCopies(threads, worker))) {
                all.addAll(worked.get());
            }
            return Latencies.of(all.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private static long timed(Call call) throws Exception {
        var start = System.nanoTime();
        var status = call.run();
        if (status != 200) {
            throw new IllegalStateException("answered with " + status);
        }
        return System.nanoTime() - start;
    }
}
