package salon.chat;

import java.time.Instant;

/// How a post ended.
public sealed interface PostResult {
    record Posted(Message message) implements PostResult {}

    /// The same id with the same body was posted before; nothing was written.
    record Repeated(long seq, Instant at) implements PostResult {}

    /// The same id was posted before with another body.
    record Conflict() implements PostResult {}

    /// There is no such conversation for this writer.
    record Unknown() implements PostResult {}

    /// The text is empty, longer than 4,000 code points or contains U+0000.
    record Malformed() implements PostResult {}
}
