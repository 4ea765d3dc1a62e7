package salon.panel.frame;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.PageKey;

/// The key of a list's row as it stands in an address: `2026-03-01T09:00:00.123456Z~<UUID>`.
public final class Cursors {
    private static final String SEPARATOR = "~";

    private Cursors() {}

    public static String encode(Instant at, UUID id) {
        return at + SEPARATOR + id;
    }

    public static PageKey decode(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return PageKey.start();
        }
        try {
            var end = cursor.indexOf(SEPARATOR);
            return new PageKey(
                    Instant.parse(cursor.substring(0, Math.max(end, 0))), UUID.fromString(cursor.substring(end + 1)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
