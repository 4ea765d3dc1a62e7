package salon.notify;

/// A mail was not sent. It carries the server's reply code only: what servers say often repeats the address.
final class MailFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean isFinal;

    private MailFailure(String what, int code, boolean isFinal) {
        super(what, null, false, false);
        this.code = code;
        this.isFinal = isFinal;
    }

    static MailFailure refused(int code) {
        return new MailFailure("the mail server refused the mail with " + code, code, true);
    }

    static MailFailure passing(int code) {
        return new MailFailure("the mail server answered " + code, code, false);
    }

    static MailFailure passing(String what) {
        return new MailFailure(what, 0, false);
    }

    /// The server's reply code; 0: it gave none.
    int code() {
        return code;
    }

    boolean isFinal() {
        return isFinal;
    }
}
