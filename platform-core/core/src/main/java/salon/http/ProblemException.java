package salon.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// What a client asked for is refused: REST answers with the problem document, the app's socket with a `problem` frame.
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1;

    public ProblemException(ProblemDocument problem) {
        super(problem.title(), ProblemMapper.response(problem));
    }

    public static ProblemException of(int status, String detail) {
        return of(status, detail, Map.of());
    }

    /// @param more members of the document beyond those of the standard
    public static ProblemException of(int status, String detail, Map<String, Object> more) {
        return new ProblemException(new ProblemDocument("about:blank", title(status), status, detail, null, more));
    }

    public static ProblemException badRequest(String detail) {
        return of(400, detail);
    }

    /// @param what the kind of thing, for example `conversation`
    public static ProblemException notFound(String what) {
        return of(404, "There is no such " + what + ".");
    }

    /// @param alternatives what is offered instead
    public static ProblemException gone(String title, List<?> alternatives) {
        return of(410, title + " is no longer available.", Map.of("alternatives", alternatives));
    }

    public static ProblemException unprocessable(String detail) {
        return of(422, detail);
    }

    public static ProblemException ofFields(List<ProblemDocument.FieldProblem> problems) {
        return new ProblemException(new ProblemDocument(
                "about:blank", title(422), 422, "Some fields need another value.", List.copyOf(problems), Map.of()));
    }

    public static ProblemException unavailable(String what) {
        return of(503, what + " is not available now. Try again later.");
    }

    public ProblemDocument document() {
        return (ProblemDocument) getResponse().getEntity();
    }

    /// No stack trace: it is an answer, and clients can cause any number of them.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? (status == 422 ? "Unprocessable Content" : "Problem") : known.getReasonPhrase();
    }
}
