package salon.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.CustomerCar;
import salon.customer.PhoneNumbers;
import salon.plugin.CardRecipient;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Field.Decoded;
import salon.spi.Option;
import salon.spi.Source;

/// Fills what staff left empty with what is known of the customer and the centre.
record Prefills(Customer customer, Optional<CustomerCar> car, Option centre, int thisYear) {
    /// The car counts when it is the only one: nobody can say which of several is meant.
    static Prefills of(CardRecipient recipient, List<CustomerCar> cars, LocalDate today) {
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

    private static Answers car(Field<?> field, CustomerCar own) {
        return switch (field) {
            case Field.Vin vin -> given(vin, own.vin(), Source.PROFILE);
            case Field.Car car -> given(car, own.model(), Source.PROFILE);
            case Field.Text text -> given(text, own.model(), Source.PROFILE);
            case Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _, Field.Email _ -> Answers.none();
            case Field.Day _, Field.Time _, Field.PhoneNumber _, Field.Search _, Field.Offer _ -> Answers.none();
            case Field.Centre _, Field.Rows _, Field.Secret _ -> Answers.none();
        };
    }

    private Answers year(Field<?> field, CustomerCar own) {
        var known = given(field, own.year(), Source.PROFILE);
        return known.isEmpty() && own.vin() != null
                ? given(field, VinModelYear.of(own.vin(), thisYear).orElse(null), Source.VIN)
                : known;
    }

    private Answers centre(Field<?> field) {
        return field instanceof Field.Centre choice
                ? given(choice, choice.encode(centre), Source.PLUGIN)
                : given(field, centre.label(), Source.PLUGIN);
    }

    /// What does not fit the field is left out: nobody has typed it, so nobody could put it right.
    private static <T> Answers given(Field<T> field, @Nullable Object known, Source source) {
        return known != null && field.decode(known) instanceof Decoded.Value<T>(var value)
                ? Answers.none().with(field, value, source)
                : Answers.none();
    }
}
