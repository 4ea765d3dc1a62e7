package salon.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header `Retry-After`: seconds or a date (RFC 9110, 10.2.3). Any other value is ignored.
public final class RetryAfter {
    public static final Duration MAX_WAIT = Duration.ofDays(1);

    private RetryAfter() {}

    public static Optional<Duration> of(String header, Instant now) {
        try {
            var wait = header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
