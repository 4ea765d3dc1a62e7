package salon.spi;

import java.util.regex.Pattern;

/// A phone number in E.164 form. Only the form is checked here; whether such a number can exist is the platform's
/// question.
///
/// @param number `+` and 7 to 15 digits, the first not 0: `+74951234567`
public record Phone(String number) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}().]");

    /// @throws IllegalArgumentException if `number` is not E.164; the message does not quote it
    public Phone {
        if (!E164.matcher(number).matches()) {
            throw new IllegalArgumentException("a phone number must be + and 7 to 15 digits");
        }
    }

    /// Reads a number as people write it: `Phone.parse("+7 (495) 123-45-67")`. The country code must be there.
    ///
    /// @throws IllegalArgumentException if it is not E.164 once spaces, dots, hyphens, brackets and invisible
    ///     characters are taken away
    public static Phone parse(String written) {
        return new Phone(SEPARATORS.matcher(CharacterRules.code(written)).replaceAll(""));
    }
}
