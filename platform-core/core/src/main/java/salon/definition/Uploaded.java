package salon.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The bytes of a file, taken for text.
public sealed interface Uploaded {
    record Text(String source) implements Uploaded {}

    record Unreadable(DefinitionError error) implements Uploaded {}

    static Uploaded of(byte[] bytes, Locale locale) {
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        var read = text.flip().toString();
        if (result.isError()) {
            var at = Position.after(read.codePointCount(0, read.length()), read);
            return new Unreadable(Fault.of(at, "encoding").in(locale));
        }
        return new Text(read);
    }
}
