package salon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What some clients achieved who posted side by side, each as soon as its post before was acknowledged.
///
/// @param latencies of all posts
/// @param platformCpu used by the platform meanwhile
/// @param postgresCpu used by all processes of PostgreSQL meanwhile
record PostRound(Latencies latencies, Duration elapsed, Duration platformCpu, Duration postgresCpu) {
    static PostRound run(List<PostClient> clients, Duration length, CpuTime platform, CpuTime postgres)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var platformBefore = platform.used();
            var postgresBefore = postgres.used();
            var start = System.nanoTime();
            var end = start + length.toNanos();
            var all = new ArrayList<Long>();
            for (var posted : threads.invokeAll(clients.stream()
                    .<Callable<List<Long>>>map(client -> () -> postUntil(end, client))
                    .toList())) {
                all.addAll(posted.get());
            }
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new PostRound(
                    Latencies.of(all.stream().mapToLong(Long::longValue).toArray()),
                    elapsed,
                    platform.used().minus(platformBefore),
                    postgres.used().minus(postgresBefore));
        }
    }

    private static List<Long> postUntil(long end, PostClient client) throws Exception {
        var taken = new ArrayList<Long>();
        var now = System.nanoTime();
        while (now < end) {
            client.post();
            var next = System.nanoTime();
            taken.add(next - now);
            now = next;
        }
        return taken;
    }

    int posts() {
        return latencies.sorted().length;
    }

    double postsPerSecond() {
        return posts() * 1e9 / elapsed.toNanos();
    }

    /// In microseconds.
    double platformCpuPerPost() {
        return platformCpu.toNanos() / 1e3 / posts();
    }

    /// In microseconds.
    double postgresCpuPerPost() {
        return postgresCpu.toNanos() / 1e3 / posts();
    }
}
