package salon.mobile.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.PhoneNumbers;
import salon.http.ProblemDocument.FieldProblem;
import salon.http.ProblemException;
import salon.mobile.JsonReader.Fields;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Source;
import salon.text.TextRules;
import salon.text.Texts;

/// The profile as the app sends it. It goes into mail later, so no line breaks and no other control characters.
///
/// @param cars null leaves them as they are
record ProfileForm(
        String name,
        String email,
        String phone,
        String locale,
        @Nullable OwnCarsForm cars) {
    /// The customer's own cars as the app sends them. They are decoded like the
    /// fields of cards, which they prefill later.
    record OwnCarsForm(List<Answers.Outcome> cars) {
        private static final Field<String> VIN = Field.vin("vin");
        private static final Field<String> MODEL = Field.text("model");
        private static final Field<Integer> YEAR = Field.wholeNumber("year", 1900, 2999);
        private static final Field<Integer> MILEAGE = Field.wholeNumber("mileage", 0, 9_999_999);
        private static final List<Field<?>> FIELDS = List.of(VIN, MODEL, YEAR, MILEAGE);

        static OwnCarsForm of(List<JsonNode> given, Locale reader) {
            if (given.size() > Customer.Car.MAX_PER_CUSTOMER) {
                throw ProblemException.unprocessable(
                        "'cars' has at most " + Customer.Car.MAX_PER_CUSTOMER + " entries.");
            }
            return new OwnCarsForm(given.stream()
                    .map(car -> Answers.decode(FIELDS, values(car), Source.CUSTOMER, reader))
                    .toList());
        }

        /// Fields are named like `cars.0.vin`.
        Stream<FieldProblem> problems(Locale reader) {
            var texts = Texts.in("salon.mobile.rest.profile", reader);
            return IntStream.range(0, cars.size()).boxed().flatMap(place -> Stream.concat(
                            cars.get(place).problems().stream(), missingName(cars.get(place)))
                    .map(problem -> new FieldProblem(
                            "cars." + place + "." + problem.field(), problem.code(), text(problem, texts))));
        }

        private static String text(salon.spi.Problem problem, ResourceBundle texts) {
            var text = texts.getString(problem.code());
            return problem.detail().isEmpty() ? text : MessageFormat.format(text, problem.detail());
        }

        List<Customer.Car> read() {
            return cars.stream()
                    .map(Answers.Outcome::answers)
                    .map(car -> new Customer.Car(
                            car.get(VIN).orElse(null),
                            car.get(MODEL).orElse(null),
                            car.get(YEAR).orElse(null),
                            car.get(MILEAGE).orElse(null)))
                    .toList();
        }

        private static Stream<salon.spi.Problem> missingName(Answers.Outcome car) {
            var hasName = car.answers().get(VIN).isPresent()
                    || car.answers().get(MODEL).isPresent();
            return hasName || !car.problems().isEmpty()
                    ? Stream.empty()
                    : Stream.of(salon.spi.Problem.on(VIN, salon.spi.Problem.REQUIRED));
        }

        private static Map<String, @Nullable Object> values(JsonNode car) {
            if (!car.isObject()) {
                throw ProblemException.badRequest("Each of 'cars' must be an object.");
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

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:\\\\]+@[^\\s@<>\",;:\\\\]+");

    static ProfileForm of(Fields fields, Locale reader) {
        return new ProfileForm(
                TextRules.line(fields.text("name")),
                TextRules.identifier(fields.text("email")),
                TextRules.identifier(fields.text("phone")),
                fields.text("locale"),
                fields.isAbsent("cars") ? null : OwnCarsForm.of(fields.list("cars"), reader));
    }

    List<FieldProblem> problems(Locale reader) {
        var texts = Texts.in("salon.mobile.rest.profile", reader);
        var problems = new ArrayList<FieldProblem>();
        if (TextRules.isBlank(name)) {
            problems.add(problem("name", "required", texts));
        } else if (isLonger(name, MAX_NAME)) {
            problems.add(problem("name", "too-long", texts));
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(problem("name", "malformed", texts));
        }
        if (!email.isEmpty()
                && (isLonger(email, MAX_EMAIL) || !EMAIL.matcher(email).matches())) {
            problems.add(problem("email", "malformed", texts));
        }
        if (!phone.isEmpty() && PhoneNumbers.e164(phone).isEmpty()) {
            problems.add(problem("phone", "malformed", texts));
        }
        if (!SupportedLanguages.contains(locale)) {
            problems.add(problem("locale", "unknown", texts));
        }
        if (cars != null) {
            cars.problems(reader).forEach(problems::add);
        }
        return problems;
    }

    private static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private static FieldProblem problem(String field, String code, ResourceBundle texts) {
        return new FieldProblem(field, code, texts.getString(code));
    }
}
