package salon.definition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text that somebody wants to be a card type.
///
/// @param id the type it must be of; null when any will do
/// @param seen the newest revision that its author had before them, empty when there was none; null when what others
///     have saved meanwhile does not matter
/// @param by the name of its author
/// @param locale the author's language, for errors
public record DefinitionInput(
        String source, @Nullable String id, @Nullable String seen, String by, Locale locale) {}
