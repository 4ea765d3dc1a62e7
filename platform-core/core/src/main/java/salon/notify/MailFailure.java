package salon.notify;

/// A mail was not sent. It carries the server's reply code only: what servers say often repeats the address.
final class MailFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean isFinal;

    private MailFailure(String what, boolean isFinal) {
        super(what, null, false, false);
        this.isFinal = isFinal;
    }

    static MailFailure refused(int code) {
        return new MailFailure("the mail server refused the mail with " + code, true);
    }

    static MailFailure passing(String what) {
        return new MailFailure(what, false);
    }

    boolean isFinal() {
        return isFinal;
    }
}
