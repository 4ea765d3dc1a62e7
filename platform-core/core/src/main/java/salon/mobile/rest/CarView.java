package salon.mobile.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car;
import salon.mobile.CentreRef;

/// A car in the words of schema.org; `id` and `centre` are ours.
@JsonPropertyOrder({"@context", "@type"})
record CarView(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        UUID id,
        String name,
        String vehicleIdentificationNumber,
        Brand brand,
        String model,
        String vehicleModelDate,
        Mileage mileageFromOdometer,
        String itemCondition,
        Price offers,
        List<String> image,
        @Nullable CentreRef centre) {
    private static final String SCHEMA = "https://schema.org";

    record Brand(@JsonProperty("@type") String type, String name) {}

    record Mileage(@JsonProperty("@type") String type, int value, String unitCode) {}

    record Price(@JsonProperty("@type") String type, BigDecimal price, String priceCurrency, String availability) {}

    /// A page of a list; the next one begins `after` its last, `next` is absent on the last page.
    record Page(List<CarView> items, @Nullable UUID next) {}

    static CarView of(Car car, List<String> pictures, @Nullable CentreRef centre) {
        return new CarView(
                SCHEMA,
                "Car",
                car.id(),
                car.make() + " " + car.model(),
                car.vin(),
                new Brand("Brand", car.make()),
                car.model(),
                Integer.toString(car.year()),
                new Mileage("QuantitativeValue", car.mileage(), "KMT"),
                SCHEMA + (car.condition() == Car.Condition.NEW ? "/NewCondition" : "/UsedCondition"),
                new Price(
                        "Offer",
                        car.price().major(),
                        car.price().currency().getCurrencyCode(),
                        SCHEMA + (car.isSold() ? "/SoldOut" : "/InStock")),
                pictures,
                centre);
    }
}
