package salon.panel.frame;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Inbox.Key;

/// The place in a long list, as it stands in an address: `2026-03-01T09:00:00.123456Z~<UUID>`.
public final class Cursors {
    private static final String SEPARATOR = "~";

    private Cursors() {}

    public static String write(Instant at, UUID id) {
        return at + SEPARATOR + id;
    }

    public static Key read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Key.start();
        }
        try {
            var end = written.indexOf(SEPARATOR);
            return new Key(
                    Instant.parse(written.substring(0, Math.max(end, 0))), UUID.fromString(written.substring(end + 1)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
