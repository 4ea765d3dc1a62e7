package salon.mobile;

/// What a caller sent can't be accepted. REST answers it with a problem document, the socket with a `problem` frame.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, detail);
    }

    static Refusal unknown(String what) {
        return new Refusal(404, "There is no such " + what + ".");
    }

    static Refusal unavailable(String what) {
        return new Refusal(503, what + " is not available now. Try again later.");
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
