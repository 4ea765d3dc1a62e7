package salon.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// Phone numbers as people write them. One without a country code is taken for a Russian one.
public final class PhoneNumbers {
    private static final int LONGEST = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /// The E.164 form; empty when there can be no such number.
    public static Optional<String> e164(String written) {
        if (written.isBlank() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(written, "RU");
            return NUMBERS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
