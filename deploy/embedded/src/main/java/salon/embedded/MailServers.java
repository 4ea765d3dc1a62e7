package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// A mail server for each test JVM, as tests stop theirs.
final class MailServers {
    private final Closer stops;
    private final Map<String, Mail> byUser = new HashMap<>();

    MailServers(Closer stops) {
        this.stops = stops;
    }

    /// Started by the first call.
    ///
    /// @param user the process id of the test JVM
    synchronized Mail of(String user) {
        return byUser.computeIfAbsent(user, first -> start());
    }

    private Mail start() {
        try {
            return stops.open(() -> Mail.start(0, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
