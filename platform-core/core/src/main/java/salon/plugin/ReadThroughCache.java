package salon.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Caches what was read from the database for a few seconds; a change on this node shows at once. Unlike Caffeine's own
/// loading it never waits for the query of another thread: that one may wait for a connection that the first one holds.
final class ReadThroughCache<K, V> {
    private final Cache<K, V> cache = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();
    private final AtomicLong changes = new AtomicLong();

    V get(K key, Supplier<V> reader) {
        var cached = cache.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        var before = changes.get();
        var read = reader.get();
        // A value that was read before a change must not stay after it.
        cache.asMap().compute(key, (same, other) -> changes.get() == before ? read : other);
        return read;
    }

    /// Call it after the commit.
    void evict(K key) {
        changes.incrementAndGet();
        cache.invalidate(key);
    }
}
