package salon.notify;

/// A mail was not sent. It carries the server's reply code only: the text of a reply often repeats the address.
final class MailSendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean isPermanent;

    private MailSendException(String message, int code, boolean isPermanent) {
        super(message, null, false, false);
        this.code = code;
        this.isPermanent = isPermanent;
    }

    static MailSendException permanent(int code) {
        return new MailSendException("the mail server refused the mail with " + code, code, true);
    }

    static MailSendException temporary(int code) {
        return new MailSendException("the mail server answered " + code, code, false);
    }

    static MailSendException temporary(String message) {
        return new MailSendException(message, 0, false);
    }

    /// The server's reply code; 0 when it gave none.
    int code() {
        return code;
    }

    /// Trying again can not help.
    boolean isPermanent() {
        return isPermanent;
    }
}
