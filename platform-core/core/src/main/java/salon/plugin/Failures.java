package salon.plugin;

import java.util.Objects;

/// Tells operators what a plugin threw. Messages of exceptions may quote what a customer wrote, so they are told only
/// from a plugin's start, where there are no customers yet.
final class Failures {
    private static final int LONGEST = 500;

    private Failures() {}

    static String inCall(Throwable thrown) {
        if (thrown instanceof ContractViolationException) {
            return String.valueOf(thrown.getMessage());
        }
        var trace = thrown.getStackTrace();
        return "it threw " + thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    static String atStart(Throwable thrown) {
        if (thrown instanceof ContractViolationException) {
            return String.valueOf(thrown.getMessage());
        }
        var told = new StringBuilder("it threw ");
        var cause = thrown;
        for (var depth = 0; cause != null && depth < 4; depth++) {
            told.append(depth == 0 ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            var message = Objects.requireNonNullElse(cause.getMessage(), "");
            told.append(message.isEmpty() ? "" : ": ").append(message, 0, Math.min(message.length(), LONGEST));
            cause = cause.getCause();
        }
        var line = told.toString().replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
