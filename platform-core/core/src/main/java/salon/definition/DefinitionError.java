package salon.definition;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import salon.definition.YamlDocument.Position;
import salon.text.Texts;

/// What is wrong with a definition, and where: line and column from 1, a sentence in the reader's language.
public record DefinitionError(int line, int column, String text) {
    static List<DefinitionError> of(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> fault.in(locale)).toList();
    }

    /// An error before it is put into a language.
    ///
    /// @param code a key of `salon/definition/faults`
    record Fault(Position at, String code, List<Object> arguments) {
        static Fault of(Position at, String code, Object... arguments) {
            return new Fault(at, code, List.of(arguments));
        }

        DefinitionError in(Locale locale) {
            var pattern = Texts.in("salon.definition.faults", locale).getString(code);
            var text = new MessageFormat(pattern, locale)
                    .format(arguments.stream().map(Fault::ungrouped).toArray());
            return new DefinitionError(at.line(), at.column(), text);
        }

        /// Numbers as they are written in YAML, without grouping separators.
        private static Object ungrouped(Object argument) {
            return argument instanceof Number number ? number.toString() : argument;
        }
    }
}
