package salon.definition;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import salon.text.Texts;

/// What is wrong with a definition, before it is said in somebody's language.
///
/// @param code a key of `salon/definition/faults`
record Fault(Position at, String code, List<Object> arguments) {
    static Fault of(Position at, String code, Object... arguments) {
        return new Fault(at, code, List.of(arguments));
    }

    DefinitionError in(Locale locale) {
        var sentence = Texts.in("salon.definition.faults", locale).getString(code);
        var text = new MessageFormat(sentence, locale)
                .format(arguments.stream().map(Fault::plain).toArray());
        return new DefinitionError(at.line(), at.column(), text);
    }

    /// Numbers as they stand in YAML, without groups of digits.
    private static Object plain(Object argument) {
        return argument instanceof Number number ? number.toString() : argument;
    }
}
