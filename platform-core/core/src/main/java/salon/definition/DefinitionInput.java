package salon.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionError.Fault;
import salon.definition.YamlDocument.Position;

/// A YAML text that somebody wants to save or publish as a card type.
///
/// @param expectedType the id that the text must have; null for any
/// @param lastSeen the id of the newest revision that the author has seen, empty when there was none; null to
///     overwrite whatever others have saved meanwhile
/// @param author the author's name
/// @param locale the author's language, for errors
public record DefinitionInput(
        String source,
        @Nullable String expectedType,
        @Nullable String lastSeen,
        String author,
        Locale locale) {
    /// The bytes of an uploaded file, read as UTF-8.
    public sealed interface Decoded {
        record Text(String source) implements Decoded {}

        record Unreadable(DefinitionError error) implements Decoded {}
    }

    public static Decoded decode(byte[] bytes, Locale locale) {
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        var read = text.flip().toString();
        if (result.isError()) {
            var at = Position.after(read.codePointCount(0, read.length()), read);
            return new Decoded.Unreadable(Fault.of(at, "encoding").in(locale));
        }
        return new Decoded.Text(read);
    }
}
