package salon.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import salon.handover.DeliveryPayload.Answer;

/// The vehicle of an ADF document. A car with a VIN or a mileage is the customer's own, so its status is used.
///
/// @param mapped the answers that have an ADF element of their own; the others go into the comments
record AdfVehicle(
        String interest,
        boolean isUsed,
        CarName name,
        @Nullable String year,
        @Nullable String vin,
        @Nullable String odometer,
        List<Answer> mapped) {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final String TEST_DRIVE = "test-drive";

    static AdfVehicle of(DeliveryPayload payload) {
        var car = payload.ofKind("car");
        var vin = payload.ofKind("vin");
        var year = payload.number("year");
        var mileage = payload.number("mileage");
        return new AdfVehicle(
                payload.type().equals(TEST_DRIVE) ? TEST_DRIVE : "buy",
                vin.isPresent() || mileage.isPresent(),
                CarName.of(car.map(Answer::value).orElse("")),
                year.map(AdfVehicle::digits).orElse(null),
                vin.map(Answer::value).orElse(null),
                mileage.map(AdfVehicle::digits).orElse(null),
                List.of(car, vin, year, mileage, payload.ofKind("phone"), payload.ofKind("email")).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    List<Answer> unmapped(DeliveryPayload payload) {
        return payload.answers().stream()
                .filter(answer -> !mapped.contains(answer))
                .toList();
    }

    void write(AdfXml.Elements xml) throws XMLStreamException {
        xml.open("vehicle", "interest", interest, "status", isUsed ? "used" : "new")
                .leaf("year", year == null ? name.year() : year)
                .leaf("make", name.make())
                .leaf("model", name.model());
        if (vin != null) {
            xml.leaf("vin", vin);
        }
        if (odometer != null) {
            xml.leaf("odometer", odometer, "units", "km");
        }
        xml.close();
    }

    private static String digits(Answer answer) {
        return NO_DIGIT.matcher(answer.raw().toString()).replaceAll("");
    }

    /// A car as people write it, such as `Lada Vesta, 2025`, in parts. Without a known make in front, all of it is
    /// the model.
    record CarName(String make, String model, String year) {
        // Only after a comma: a Peugeot 2008 is not from 2008.
        private static final Pattern YEAR = Pattern.compile(",\\s*((?:19|20)\\d\\d)$");
        // Longest first, so that a make that begins with another one is found.
        private static final List<String> MAKES = makes();

        static CarName of(String text) {
            var year = YEAR.matcher(text.strip());
            var hasYear = year.find();
            var name = hasYear ? text.strip().substring(0, year.start()).strip() : text.strip();
            var make = MAKES.stream()
                    .filter(one ->
                            name.equalsIgnoreCase(one) || name.regionMatches(true, 0, one + " ", 0, one.length() + 1))
                    .findFirst()
                    .orElse("");
            return new CarName(
                    name.substring(0, make.length()),
                    name.substring(make.length()).strip(),
                    hasYear ? Objects.requireNonNull(year.group(1)) : "");
        }

        private static List<String> makes() {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(CarName.class.getResourceAsStream("makes.txt")), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
