package salon.persistence;

import java.time.Instant;
import java.util.UUID;

/// A place in a list that is sorted by time and then id, newest first; the next page starts behind it (keyset
/// pagination).
public record PageKey(Instant at, UUID id) {
    /// The place before all rows.
    public static PageKey start() {
        return new PageKey(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }
}
