package salon.definition;

import java.util.Locale;
import java.util.Objects;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says what people most often do wrong in YAML in other words than the parser's.
final class Broken {
    private Broken() {}

    static Malformed as(MarkedYAMLException broken) {
        var problem = Objects.requireNonNullElse(broken.getProblem(), "").toLowerCase(Locale.ROOT);
        var context = Objects.requireNonNullElse(broken.getContext(), "");
        var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        var at = mark == null ? Position.START : Position.of(mark);
        if (problem.contains("\\t(tab)") || problem.contains("'\\t'")) {
            return new Malformed(at, "tab");
        }
        if (problem.contains("mapping values are not allowed here")) {
            return new Malformed(at, "stray-colon");
        }
        if (context.contains("quoted scalar") || problem.contains("unexpected end of stream")) {
            return new Malformed(at, "open-quote");
        }
        if (context.contains("block mapping") || context.contains("block collection")) {
            return new Malformed(at, "indent");
        }
        return problem.contains("undefined alias")
                ? new Malformed(at, "alias")
                : new Malformed(at, "not-yaml", broken.getProblem() == null ? "" : broken.getProblem());
    }
}
