package salon.chat;

import java.time.Instant;

/// How a post ended.
public sealed interface Posting {
    record Posted(Message message) implements Posting {}

    /// The same id with the same body was posted before; nothing was written.
    record Repeated(long seq, Instant at) implements Posting {}

    /// The same id was posted before with another body.
    record Conflict() implements Posting {}

    /// There is no such conversation for this writer.
    record Unknown() implements Posting {}

    /// The text is empty, longer than 4,000 code points or contains U+0000.
    record Malformed() implements Posting {}
}
