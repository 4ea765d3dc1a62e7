package salon.spi;

import org.jspecify.annotations.Nullable;

/// Something a person has to put right. Its text is `problem.<code>` of the card's messages, or the platform's own
/// for the eight codes that stand here.
///
/// ```java
/// return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream().toList();
/// ```
///
/// @param field the name of the field it stands beside, null when it concerns the whole card
/// @param code kebab-case, at most 40 characters
/// @param detail what the platform's text names, such as a character; empty for none
public record Problem(@Nullable String field, String code, String detail) {
    /// A field that is required to submit is empty.
    public static final String REQUIRED = "required";
    /// The value has the wrong form.
    public static final String MALFORMED = "malformed";
    /// There is no field of that name.
    public static final String UNKNOWN = "unknown";
    /// The value is longer than the field allows.
    public static final String TOO_LONG = "too-long";
    /// The number is smaller or larger than the field allows.
    public static final String OUT_OF_RANGE = "out-of-range";
    /// There is no such option, offer, centre or car to choose.
    public static final String UNKNOWN_OPTION = "unknown-option";
    /// The customer has not agreed to what the card asks consent for: see [ServiceCard#consentVersion].
    public static final String CONSENT = "consent";

    /// A letter of another alphabet, often one that looks like a Latin letter; it is the detail.
    public static final String WRONG_ALPHABET = "wrong-alphabet";

    /// @throws IllegalArgumentException if `code` is not kebab-case
    public Problem {
        CardId.requireKebab("a problem code", code);
    }

    /// A problem without detail.
    ///
    /// @throws IllegalArgumentException if `code` is not kebab-case
    public Problem(@Nullable String field, String code) {
        this(field, code, "");
    }

    /// A problem of one field.
    public static Problem on(Field<?> field, String code) {
        return new Problem(field.name(), code);
    }

    /// A problem of the card as a whole: fields that do not go together, or a service that is not to be had now.
    public static Problem of(String code) {
        return new Problem(null, code);
    }

    /// Whether the platform itself has the text of this code.
    public boolean isPlatforms() {
        return switch (code) {
            case REQUIRED, MALFORMED, UNKNOWN, TOO_LONG, OUT_OF_RANGE, UNKNOWN_OPTION, CONSENT, WRONG_ALPHABET -> true;
            default -> false;
        };
    }
}
