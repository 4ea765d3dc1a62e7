package salon.notify;

/// A mail was not sent. It carries the server's reply code only: what servers say often repeats the address.
final class MailSendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean isFinal;

    private MailSendException(String what, int code, boolean isFinal) {
        super(what, null, false, false);
        this.code = code;
        this.isFinal = isFinal;
    }

    static MailSendException refused(int code) {
        return new MailSendException("the mail server refused the mail with " + code, code, true);
    }

    static MailSendException passing(int code) {
        return new MailSendException("the mail server answered " + code, code, false);
    }

    static MailSendException passing(String what) {
        return new MailSendException(what, 0, false);
    }

    /// The server's reply code; 0: it gave none.
    int code() {
        return code;
    }

    boolean isFinal() {
        return isFinal;
    }
}
