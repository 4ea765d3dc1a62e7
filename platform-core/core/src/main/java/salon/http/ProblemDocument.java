package salon.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem document (RFC 9457), `application/problem+json`.
///
/// @param problems the fields of a refused form
/// @param more other extension members
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldProblem> problems,
        @JsonAnyGetter Map<String, Object> more) {
    public record FieldProblem(@Nullable String field, String code, String text) {}

    public static ProblemDocument of(int status, String title, @Nullable String detail) {
        return new ProblemDocument("about:blank", title, status, detail, null, Map.of());
    }
}
