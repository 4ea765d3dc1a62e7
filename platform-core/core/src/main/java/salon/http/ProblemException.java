package salon.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// Leaves a REST resource with a problem document.
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1;

    public ProblemException(ProblemDocument problem) {
        super(problem.title(), ProblemMapper.response(problem));
    }

    public static ProblemException of(int status, String detail) {
        return new ProblemException(ProblemDocument.of(status, title(status), detail));
    }

    /// @param more members of the document beyond those of the standard
    public static ProblemException of(int status, String detail, Map<String, Object> more) {
        return new ProblemException(new ProblemDocument("about:blank", title(status), status, detail, null, more));
    }

    public static ProblemException ofFields(List<ProblemDocument.OfField> problems) {
        return new ProblemException(new ProblemDocument(
                "about:blank", title(422), 422, "Some fields need another value.", List.copyOf(problems), Map.of()));
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? (status == 422 ? "Unprocessable Content" : "Problem") : known.getReasonPhrase();
    }
}
