package salon.card;

import org.jspecify.annotations.Nullable;
import salon.plugin.FieldKind;

/// The answer to one field of a request, for people and in its stored form.
///
/// @param kind the key of a [FieldKind]; `unknown` when the type has no such field any more
/// @param value empty when the customer removed what the card had offered
/// @param before what the card had offered, when the customer changed it
/// @param warning what looks like a slip, else empty
/// @param raw JSON in the form of the type's current version; null when `value` is empty
/// @param offered JSON of what the card had offered
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

    /// Whether the customer can be reached by it: a phone number or an e-mail address.
    public boolean isContact() {
        return raw != null && (kind.equals(FieldKind.PHONE.key()) || kind.equals(FieldKind.EMAIL.key()));
    }

    static AnswerView unlabelled(String name, Object raw) {
        return new AnswerView(name, UNKNOWN, name, raw.toString(), null, "", raw, null);
    }
}
