package salon.persistence;

import java.time.Instant;
import java.util.UUID;

/// A place in a list that is sorted by time and then id, newest first; the next page starts behind it (keyset
/// pagination).
public record PageKey(Instant at, UUID id) {
    /// Within what PostgreSQL stores.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /// @throws IllegalArgumentException for a time that no row can have
    public PageKey {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("no time of a row: " + at);
        }
    }

    /// The place before all rows.
    public static PageKey start() {
        return new PageKey(LAST, new UUID(-1, -1));
    }
}
