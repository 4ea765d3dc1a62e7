package salon.definition;

import java.util.List;

/// The problem document (RFC 9457) of a definition that is refused.
record RefusedDefinition(String type, String title, int status, String detail, List<DefinitionError> errors) {
    static RefusedDefinition of(List<DefinitionError> errors) {
        var first = errors.getFirst();
        var detail = first.line() + ":" + first.column() + ": " + first.text();
        return new RefusedDefinition("about:blank", "Unprocessable Content", 422, detail, errors);
    }
}
