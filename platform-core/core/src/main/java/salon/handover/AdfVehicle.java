package salon.handover;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// What a lead says of a vehicle. A car with a VIN or a mileage is the customer's own, so it is used.
///
/// @param used what was read from the answers; the others are for the comments
record AdfVehicle(
        String interest,
        boolean isUsed,
        CarWords words,
        @Nullable String year,
        @Nullable String vin,
        @Nullable String odometer,
        List<LeadAnswer> used) {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final String TEST_DRIVE = "test-drive";

    static AdfVehicle of(DeliveryPayload lead) {
        var car = lead.ofKind("car");
        var vin = lead.ofKind("vin");
        var year = lead.number("year");
        var mileage = lead.number("mileage");
        return new AdfVehicle(
                lead.type().equals(TEST_DRIVE) ? TEST_DRIVE : "buy",
                vin.isPresent() || mileage.isPresent(),
                CarWords.of(car.map(LeadAnswer::value).orElse("")),
                year.map(AdfVehicle::digits).orElse(null),
                vin.map(LeadAnswer::value).orElse(null),
                mileage.map(AdfVehicle::digits).orElse(null),
                List.of(car, vin, year, mileage, lead.ofKind("phone")).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    List<LeadAnswer> rest(DeliveryPayload lead) {
        return lead.answers().stream().filter(answer -> !used.contains(answer)).toList();
    }

    void write(XmlTree xml) throws XMLStreamException {
        xml.open("vehicle", "interest", interest, "status", isUsed ? "used" : "new")
                .leaf("year", year == null ? words.year() : year)
                .leaf("make", words.make())
                .leaf("model", words.model());
        if (vin != null) {
            xml.leaf("vin", vin);
        }
        if (odometer != null) {
            xml.leaf("odometer", odometer, "units", "km");
        }
        xml.close();
    }

    private static String digits(LeadAnswer answer) {
        return NO_DIGIT.matcher(answer.raw().toString()).replaceAll("");
    }
}
