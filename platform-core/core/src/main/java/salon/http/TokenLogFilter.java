package salon.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps the tokens in addresses, of replies, acknowledgements and devices, out of the log: Quarkus logs the
/// address of what fails before it reaches a resource.
@LoggingFilter(name = "tokens")
public final class TokenLogFilter implements Filter {
    private static final Pattern TOKEN = Pattern.compile("(/(?:reply|acknowledge|devices)/)[^\\s/?\"']+");

    @Override
    public boolean isLoggable(LogRecord entry) {
        var values = entry.getParameters();
        if (values != null && values.length > 0) {
            entry.setParameters(Stream.of(values)
                    .map(value -> value instanceof CharSequence text ? masked(text) : value)
                    .toArray());
        } else if (entry.getMessage() != null
                && TOKEN.matcher(entry.getMessage()).find()) {
            entry.setMessage(masked(entry.getMessage()));
        }
        return true;
    }

    private static String masked(CharSequence text) {
        return TOKEN.matcher(text).replaceAll("$1...");
    }
}
