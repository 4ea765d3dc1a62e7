package salon.card;

import org.jspecify.annotations.Nullable;

/// A field of a request, for people and as it is stored.
///
/// @param kind the key of a [FieldKind]; `unknown` when no field of this name is there any more
/// @param value empty when the customer took away what the card had offered
/// @param before what the card had offered, when the customer changed it
/// @param warning what looks like a slip, else empty
/// @param raw JSON, as today's version of the type has it; null when `value` is empty
/// @param offered the same of what the card had offered
public record AnswerView(
        String name,
        String kind,
        String label,
        String value,
        @Nullable String before,
        String warning,
        @Nullable Object raw,
        @Nullable Object offered) {
    private static final String UNKNOWN = "unknown";

    static AnswerView bare(String name, Object raw) {
        return new AnswerView(name, UNKNOWN, name, raw.toString(), null, "", raw, null);
    }
}
