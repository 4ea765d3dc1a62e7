package salon.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import salon.text.TextRules;

/// Parses phone numbers as people write them. Without a country code, Russia is assumed.
public final class PhoneNumbers {
    private static final int MAX_LENGTH = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /// The E.164 form; empty when the number is not valid.
    public static Optional<String> e164(String written) {
        var text = TextRules.identifier(written);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(text, "RU");
            return NUMBERS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
