package salon.spi;

import java.util.regex.Pattern;

/// The name of a card type, unique in an installation: `test-drive`. It stands in URLs, in stored data and as the
/// type in the API, so it never changes; a card that changes raises [ServiceCard#version()].
///
/// @param value 1 to 40 characters in kebab-case: lower-case Latin letters and digits, joined by single hyphens, a
///     letter first
public record CardId(String value) {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /// @throws IllegalArgumentException if `value` is not kebab-case or too long
    public CardId {
        requireKebab("a card id", value);
    }

    /// Short for the constructor: `CardId.of("test-drive")`.
    public static CardId of(String value) {
        return new CardId(value);
    }

    /// The bare name, fit for a URL.
    @Override
    public String toString() {
        return value;
    }

    static void requireKebab(String what, String value) {
        if (value.length() > 40 || !KEBAB.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be kebab-case, at most 40 characters: " + value);
        }
    }
}
