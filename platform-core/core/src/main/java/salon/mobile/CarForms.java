package salon.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.customer.CustomerCar;
import salon.http.ProblemDocument;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Source;
import salon.text.Texts;

/// The customer's own cars as the app sends them. They are read as the fields of cards are, which they fill in later.
record CarForms(List<Answers.Outcome> cars) {
    private static final Field<String> VIN = Field.vin("vin");
    private static final Field<String> MODEL = Field.text("model");
    private static final Field<Integer> YEAR = Field.wholeNumber("year", 1900, 2999);
    private static final Field<Integer> MILEAGE = Field.wholeNumber("mileage", 0, 9_999_999);
    private static final List<Field<?>> FIELDS = List.of(VIN, MODEL, YEAR, MILEAGE);

    static CarForms of(List<JsonNode> given) {
        if (given.size() > CustomerCar.MOST) {
            throw new Refusal(422, "'cars' has at most " + CustomerCar.MOST + " entries.");
        }
        return new CarForms(given.stream()
                .map(car -> Answers.decode(FIELDS, values(car), Source.CUSTOMER))
                .toList());
    }

    /// Named as `cars.0.vin`.
    Stream<ProblemDocument.OfField> problems(Locale reader) {
        var texts = Texts.in("salon.mobile.me", reader);
        return IntStream.range(0, cars.size()).boxed().flatMap(place -> Stream.concat(
                        cars.get(place).problems().stream(), nameless(cars.get(place)))
                .map(problem -> new ProblemDocument.OfField(
                        "cars." + place + "." + problem.field(), problem.code(), texts.getString(problem.code()))));
    }

    List<CustomerCar> read() {
        return cars.stream()
                .map(Answers.Outcome::answers)
                .map(car -> new CustomerCar(
                        car.get(VIN).orElse(null),
                        car.get(MODEL).orElse(null),
                        car.get(YEAR).orElse(null),
                        car.get(MILEAGE).orElse(null)))
                .toList();
    }

    private static Stream<salon.spi.Problem> nameless(Answers.Outcome car) {
        var isNamed =
                car.answers().get(VIN).isPresent() || car.answers().get(MODEL).isPresent();
        return isNamed || !car.problems().isEmpty()
                ? Stream.empty()
                : Stream.of(salon.spi.Problem.on(VIN, salon.spi.Problem.REQUIRED));
    }

    private static Map<String, @Nullable Object> values(JsonNode car) {
        if (!car.isObject()) {
            throw Refusal.badRequest("Each of 'cars' must be an object.");
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        car.properties().forEach(member -> values.put(member.getKey(), value(member.getValue())));
        return values;
    }

    private static @Nullable Object value(JsonNode value) {
        return value.isNull()
                ? null
                : value.isNumber() ? value.numberValue() : value.isTextual() ? value.textValue() : value;
    }
}
