package salon.card;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import salon.customer.Customer;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Field.Decoded;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Source;

/// Fills what staff left empty with what is known of the customer.
final class Prefills {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Prefills() {}

    static Answers of(List<Field<?>> fields, Customer customer) {
        return fields.stream()
                .filter(field -> field.prefill() == Prefill.PROFILE)
                .map(field -> ofProfile(field, customer))
                .reduce(Answers.none(), Answers::plus);
    }

    private static Answers ofProfile(Field<?> field, Customer customer) {
        return switch (field) {
            case Field.PhoneNumber phone -> known(phone, phone(customer));
            case Field.Email email -> known(email, email(email, customer));
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _ -> Answers.none();
            case Field.Vin _, Field.Day _, Field.Time _, Field.Car _ -> Answers.none();
            case Field.Search _, Field.Offer _, Field.Centre _, Field.Rows _, Field.Secret _ -> Answers.none();
        };
    }

    private static <T> Answers known(Field<T> field, Optional<T> value) {
        return value.map(one -> Answers.none().with(field, one, Source.PROFILE)).orElseGet(Answers::none);
    }

    private static Optional<String> email(Field.Email field, Customer customer) {
        return field.decode(customer.email()) instanceof Decoded.Value<String>(var address)
                ? Optional.of(address)
                : Optional.empty();
    }

    private static Optional<Phone> phone(Customer customer) {
        try {
            var number = PHONES.parse(customer.phone(), "RU");
            return PHONES.isValidNumber(number)
                    ? Optional.of(new Phone(PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unusable) {
            return Optional.empty();
        }
    }
}
