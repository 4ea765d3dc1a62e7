package salon.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import salon.catalog.Car.Condition;
import salon.spi.Money;

/// Reads a car as it is written in a form or a file, and writes it back the same way.
public final class CarParser {
    public static final List<String> REQUIRED = List.of("vin", "make", "model", "year", "price");
    public static final List<String> OPTIONAL = List.of("currency", "mileage", "condition", "centre", "sold");
    public static final String PICTURES = "pictures";
    static final String USUAL_CURRENCY = "RUB";

    private static final long HIGHEST_PRICE = 99_999_999_999_999L;
    private static final Map<String, Condition> CONDITIONS = Map.of(
            "new", Condition.NEW,
            "новый", Condition.NEW,
            "used", Condition.USED,
            "с пробегом", Condition.USED,
            "б/у", Condition.USED);

    private CarParser() {}

    /// @param centres by slug: where the writer may put a car
    /// @param thisYear a car may be of the next year's model, of no later one
    public static Reading<CarDraft> read(Map<String, String> written, Map<String, UUID> centres, int thisYear) {
        var cells = new FieldParser(written);
        var vin = cells.vin("vin");
        var make = cells.required("make", 60);
        var model = cells.required("model", 100);
        var year = cells.number("year", 1900, thisYear + 1, false);
        var price = cells.money("price", "currency", USUAL_CURRENCY, HIGHEST_PRICE);
        var mileage = cells.number("mileage", 0, 9_999_999, true);
        var condition = cells.oneOf("condition", CONDITIONS, Fault.NOT_A_CONDITION);
        var centre = cells.oneOf("centre", centres, Fault.UNKNOWN_CENTRE);
        return cells.problems().isEmpty()
                ? new Reading.Good<>(new CarDraft(
                        vin,
                        make,
                        model,
                        year,
                        Objects.requireNonNull(price),
                        Math.max(mileage, 0),
                        condition == null ? Condition.NEW : condition,
                        centre,
                        List.of()))
                : new Reading.Bad<>(cells.problems());
    }

    /// @param slugs of the centres by their ids
    public static Map<String, String> written(Car car, Map<UUID, String> slugs) {
        var written = new LinkedHashMap<String, String>();
        written.put("vin", car.vin());
        written.put("make", car.make());
        written.put("model", car.model());
        written.put("year", Integer.toString(car.year()));
        written.put("price", amount(car.price()));
        written.put("currency", car.price().currency().getCurrencyCode());
        written.put("mileage", Integer.toString(car.mileage()));
        written.put("condition", car.condition().name().toLowerCase(Locale.ROOT));
        written.put("centre", car.centre() == null ? "" : slugs.getOrDefault(car.centre(), ""));
        return written;
    }

    private static String amount(Money price) {
        var isWhole = price.major().stripTrailingZeros().scale() <= 0;
        return (isWhole ? price.major().setScale(0) : price.major()).toPlainString();
    }
}
