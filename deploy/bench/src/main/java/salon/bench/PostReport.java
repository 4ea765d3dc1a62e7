package salon.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What [PostBench] found, as a table and as one line for scripts; figures are medians of the rounds.
///
/// @param heap of the platform after the posts and a collection, with the sockets still open, in MiB
record PostReport(
        PostBench.Settings settings, List<PostRound> salon, List<PostRound> jdbc, List<Duration> starts, double heap) {
    @Override
    public String toString() {
        return "%d clients with one post in flight each, %d rounds of %d s in turn; medians (posts/s of each round)\n"
                        .formatted(
                                settings.clients(),
                                settings.rounds(),
                                settings.round().toSeconds())
                + "             posts/s   p50 ms   p99 ms   CPU us/post: platform   PostgreSQL\n"
                + row("Salon", salon)
                + row("plain JDBC", jdbc)
                + format("ratio        %7.3f\n", ratio())
                + format("platform: started in %.2f s, heap after GC %.1f MiB\n", start(), heap)
                + format(
                        "posts=%.1f ratio=%.3f platform_cpu_us=%.1f postgres_cpu_us=%.1f start_s=%.2f heap_mb=%.1f",
                        median(salon, PostRound::postsPerSecond),
                        ratio(),
                        median(salon, PostRound::platformCpuPerPost),
                        median(salon, PostRound::postgresCpuPerPost),
                        start(),
                        heap)
                + format(
                        " jdbc_posts=%.1f jdbc_postgres_cpu_us=%.1f",
                        median(jdbc, PostRound::postsPerSecond), median(jdbc, PostRound::postgresCpuPerPost));
    }

    /// The platform does nothing for plain JDBC.
    private String row(String name, List<PostRound> rounds) {
        var platform = rounds == jdbc ? "-" : format("%.1f", median(rounds, PostRound::platformCpuPerPost));
        return format(
                "%-12s %7.1f  %7.2f  %7.2f  %21s  %11.1f   (%s)\n",
                name,
                median(rounds, PostRound::postsPerSecond),
                median(rounds, round -> milliseconds(round, 50)),
                median(rounds, round -> milliseconds(round, 99)),
                platform,
                median(rounds, PostRound::postgresCpuPerPost),
                rounds.stream()
                        .map(round -> format("%.0f", round.postsPerSecond()))
                        .collect(Collectors.joining(" ")));
    }

    /// Posts per second of Salon by those of plain JDBC in the round beside it.
    private double ratio() {
        return median(IntStream.range(0, salon.size())
                .mapToDouble(round ->
                        salon.get(round).postsPerSecond() / jdbc.get(round).postsPerSecond())
                .toArray());
    }

    private double start() {
        return median(
                starts.stream().mapToDouble(start -> start.toNanos() / 1e9).toArray());
    }

    private static double milliseconds(PostRound round, double percent) {
        return round.latencies().percentile(percent).toNanos() / 1e6;
    }

    private static double median(List<PostRound> rounds, ToDoubleFunction<PostRound> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
