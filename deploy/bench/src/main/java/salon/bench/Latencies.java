package salon.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// How long calls took, in nanoseconds, sorted.
record Latencies(long[] sorted) {
    static Latencies of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    Duration percentile(double percent) {
        var place = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return Duration.ofNanos(sorted[Math.max(place, 0)]);
    }

    double ratio(double percent, Latencies other) {
        return (double) percentile(percent).toNanos()
                / other.percentile(percent).toNanos();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d calls, p50 %.1f ms, p99 %.1f ms",
                sorted.length,
                percentile(50).toNanos() / 1e6,
                percentile(99).toNanos() / 1e6);
    }
}
