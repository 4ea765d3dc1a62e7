package salon.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.PhoneNumbers;
import salon.plugin.CardRecipient;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Field.Decoded;
import salon.spi.Option;
import salon.spi.Source;

/// Prefills fields with what is known of the customer and the centre.
record Prefills(Customer customer, Optional<Customer.Car> car, Option centre, int thisYear) {
    private static final String YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST_YEAR = 1980;
    private static final int YEAR_INDEX = 9;

    /// The customer's car is used when it is the only one.
    static Prefills of(CardRecipient recipient, List<Customer.Car> cars, LocalDate today) {
        return new Prefills(
                recipient.customer(),
                cars.size() == 1 ? Optional.of(cars.getFirst()) : Optional.empty(),
                new Option(recipient.centre().slug(), recipient.centre().name()),
                today.getYear());
    }

    Answers fill(List<Field<?>> fields) {
        return fields.stream().map(this::fill).reduce(Answers.none(), Answers::plus);
    }

    private Answers fill(Field<?> field) {
        return switch (field.prefill()) {
            case NONE -> Answers.none();
            case PROFILE -> profile(field);
            case CAR -> car.map(own -> car(field, own)).orElseGet(Answers::none);
            case CAR_YEAR -> car.map(own -> year(field, own)).orElseGet(Answers::none);
            case CAR_MILEAGE ->
                car.map(own -> given(field, own.mileage(), Source.PROFILE)).orElseGet(Answers::none);
            case CENTRE -> centre(field);
        };
    }

    private Answers profile(Field<?> field) {
        return switch (field) {
            case Field.Text text -> given(text, customer.name(), Source.PROFILE);
            case Field.PhoneNumber phone ->
                given(phone, PhoneNumbers.e164(customer.phone()).orElse(""), Source.PROFILE);
            case Field.Email email -> given(email, customer.email(), Source.PROFILE);
            case Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _, Field.Vin _ -> Answers.none();
            case Field.Day _, Field.Time _, Field.Car _, Field.Search _, Field.Offer _ -> Answers.none();
            case Field.Centre _, Field.Rows _, Field.Secret _ -> Answers.none();
        };
    }

    private static Answers car(Field<?> field, Customer.Car own) {
        return switch (field) {
            case Field.Vin vin -> given(vin, own.vin(), Source.PROFILE);
            case Field.Car car -> given(car, own.model(), Source.PROFILE);
            case Field.Text text -> given(text, own.model(), Source.PROFILE);
            case Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _, Field.Email _ -> Answers.none();
            case Field.Day _, Field.Time _, Field.PhoneNumber _, Field.Search _, Field.Offer _ -> Answers.none();
            case Field.Centre _, Field.Rows _, Field.Secret _ -> Answers.none();
        };
    }

    private Answers year(Field<?> field, Customer.Car own) {
        var known = given(field, own.year(), Source.PROFILE);
        return known.isEmpty() && own.vin() != null
                ? given(field, modelYear(own.vin(), thisYear).orElse(null), Source.VIN)
                : known;
    }

    private Answers centre(Field<?> field) {
        return field instanceof Field.Centre choice
                ? given(choice, choice.encode(centre), Source.PLUGIN)
                : given(field, centre.label(), Source.PLUGIN);
    }

    /// A value that does not fit the field is left out.
    private static <T> Answers given(Field<T> field, @Nullable Object known, Source source) {
        return known != null && field.decode(known) instanceof Decoded.Value<T>(var value)
                ? Answers.none().with(field, value, source)
                : Answers.none();
    }

    /// The model year by the tenth character of a vehicle identification number (ISO 3779; 49 CFR 565.15, table VII).
    /// The characters repeat after thirty years: the latest year that is not in the future is taken, as dealers see
    /// more young cars than old ones.
    ///
    /// @param thisYear next year's model may be on the road already
    static Optional<Integer> modelYear(String vin, int thisYear) {
        var code = YEAR_CODES.indexOf(vin.charAt(YEAR_INDEX));
        if (code < 0) {
            return Optional.empty();
        }
        var year = FIRST_YEAR + code;
        while (year + YEAR_CODES.length() <= thisYear + 1) {
            year += YEAR_CODES.length();
        }
        return Optional.of(year);
    }
}
