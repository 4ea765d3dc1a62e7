package salon.panel.frame;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a form that a browser has sent; null stands for a field that is missing.
public final class FormValues {
    private FormValues() {}

    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /// A text of several lines, which browsers end with CRLF (HTML, "Constructing the entry list"); here it is LF.
    public static String lines(@Nullable String sent) {
        return text(sent).replace("\r\n", "\n");
    }

    /// @throws BadRequestException if it is no UUID: a hidden field that nobody types
    public static UUID id(@Nullable String sent) {
        try {
            return UUID.fromString(text(sent));
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
