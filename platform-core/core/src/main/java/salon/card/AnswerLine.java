package salon.card;

import org.jspecify.annotations.Nullable;

/// A field of a request as people read it; `before` is what the card had offered, when the customer changed it.
public record AnswerLine(
        String label, String value, @Nullable String before) {}
