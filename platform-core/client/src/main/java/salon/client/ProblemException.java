package salon.client;

/// The platform refused a frame.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    ProblemException(Frame problem) {
        super(problem.text("title") + ": " + problem.text("detail"));
        this.status = (int) problem.number("status");
    }

    public int status() {
        return status;
    }
}
