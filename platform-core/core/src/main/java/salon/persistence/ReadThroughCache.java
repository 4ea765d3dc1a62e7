package salon.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Caches what was read from the database for a short time, as other nodes change it, too; a change on this node shows
/// at once. Unlike Caffeine's own loading it never waits for the query of another thread: that one may wait for a
/// connection that the first one holds.
public final class ReadThroughCache<K, V> {
    private final Cache<K, V> cache;
    private final AtomicLong changes = new AtomicLong();

    public ReadThroughCache(Duration timeToLive) {
        cache = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(timeToLive)
                .build();
    }

    public V get(K key, Supplier<V> reader) {
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

    /// Reads nothing.
    public Optional<V> getIfCached(K key) {
        return Optional.ofNullable(cache.getIfPresent(key));
    }

    /// Call it after the commit.
    public void evict(K key) {
        changes.incrementAndGet();
        cache.invalidate(key);
    }
}
