package salon.plugin.newcard;

import java.io.Serial;

/// What the caller has to do otherwise, in one line.
final class InvalidCommandException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidCommandException(String message) {
        super(message);
    }
}
