package salon.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What was read from the database, kept for a few seconds; a change on this node shows at once. Nobody waits for the
/// query of another one, which may itself wait for a connection that the first one holds.
final class ReadThroughCache<K, V> {
    private final Cache<K, V> kept = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();
    private final AtomicLong changes = new AtomicLong();

    V get(K key, Supplier<V> reader) {
        var known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var read = reader.get();
        // What was read before a change is not to be kept after it.
        kept.asMap().compute(key, (same, other) -> changes.get() == before ? read : other);
        return read;
    }

    /// To be called after the commit.
    void forget(K key) {
        changes.incrementAndGet();
        kept.invalidate(key);
    }
}
