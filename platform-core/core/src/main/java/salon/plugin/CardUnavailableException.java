package salon.plugin;

import java.util.Objects;

/// A card type gave no answer, or none that can be used. The reason is for operators and quotes no value.
public final class CardUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_REASON_LENGTH = 500;
    private static final int MAX_CAUSES = 4;

    enum Kind {
        /// All its threads are in use: it was not called.
        BUSY,
        /// Its plugin has been replaced or removed: it was not called.
        RETIRED,
        /// It is switched off, it threw, was too slow, or returned something invalid.
        FAILED
    }

    private final Kind kind;

    CardUnavailableException(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    static CardUnavailableException failed(String reason) {
        return new CardUnavailableException(Kind.FAILED, reason);
    }

    /// What a call threw, without its message: it may quote what a customer wrote.
    static CardUnavailableException thrownInCall(Throwable thrown) {
        if (thrown instanceof ContractViolationException) {
            return failed(String.valueOf(thrown.getMessage()));
        }
        var trace = thrown.getStackTrace();
        return failed("it threw " + thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    /// What a plugin threw when it was started, with messages: no customer's data is involved yet.
    static CardUnavailableException thrownAtStart(Throwable thrown) {
        if (thrown instanceof ContractViolationException) {
            return failed(String.valueOf(thrown.getMessage()));
        }
        var text = new StringBuilder("it threw ");
        var cause = thrown;
        for (var depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            var message = Objects.requireNonNullElse(cause.getMessage(), "");
            text.append(message.isEmpty() ? "" : ": ")
                    .append(message, 0, Math.min(message.length(), MAX_REASON_LENGTH));
            cause = cause.getCause();
        }
        var line = text.toString().replaceAll("\\p{Cntrl}+", " ");
        return failed(line.substring(0, Math.min(line.length(), MAX_REASON_LENGTH)));
    }

    Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
