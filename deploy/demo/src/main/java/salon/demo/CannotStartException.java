package salon.demo;

/// The demo does not start; the message is one line that says what to do.
final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }
}
