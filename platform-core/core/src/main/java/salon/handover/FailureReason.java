package salon.handover;

/// Why a delivery failed, without any words of the customer.
///
/// @param detail an HTTP status or a mail server's reply code where there is one; for PLUGIN the plugin's own words
public record FailureReason(Kind kind, String detail) {
    public enum Kind {
        /// The other side answered with this HTTP status.
        HTTP,
        /// It did not answer in time.
        TIMEOUT,
        /// No connection, or it broke.
        UNREACHABLE,
        /// Its certificate is not valid.
        TLS,
        /// Its host name resolves to an address that is not public.
        FORBIDDEN_ADDRESS,
        /// The mail server did not accept the mail.
        MAIL,
        /// The destination was deleted meanwhile.
        GONE,
        /// The destination was switched off meanwhile.
        OFF,
        /// The plugin refused the request, in these words.
        PLUGIN,
        /// The plugin, or the system behind it, did not answer.
        PLUGIN_AWAY,
        /// The process stopped during the delivery; it is unknown whether it arrived.
        INTERRUPTED,
        /// An error inside the platform; see its log.
        FAULT
    }

    static FailureReason of(Kind kind) {
        return new FailureReason(kind, "");
    }
}
