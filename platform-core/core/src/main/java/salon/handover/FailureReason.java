package salon.handover;

import org.jspecify.annotations.Nullable;

/// Why a try did not end well, without a word of the customer.
///
/// @param detail an HTTP status or a mail server's reply code where there is one; for PLUGIN its own words
public record FailureReason(Kind kind, String detail) {
    public enum Kind {
        /// The other side answered with this HTTP status.
        HTTP,
        /// It did not answer in time.
        TIMEOUT,
        /// No connection, or it broke.
        UNREACHABLE,
        /// Its certificate is not in order.
        TLS,
        /// Its name leads to an address that is not for us to call.
        FORBIDDEN_ADDRESS,
        /// The mail server did not take the mail.
        MAIL,
        /// The destination was deleted meanwhile.
        GONE,
        /// The destination was switched off meanwhile.
        OFF,
        /// The card type's own system refused it, in these words.
        PLUGIN,
        /// The card type's plugin or its own system did not answer.
        PLUGIN_AWAY,
        /// We stopped in the middle, and nobody knows whether it arrived.
        INTERRUPTED,
        /// A fault of ours; the log has more.
        FAULT
    }

    static FailureReason of(Kind kind) {
        return new FailureReason(kind, "");
    }

    static @Nullable FailureReason read(@Nullable String kind, String detail) {
        return kind == null ? null : new FailureReason(Kind.valueOf(kind), detail);
    }
}
