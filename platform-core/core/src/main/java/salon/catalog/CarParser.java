package salon.catalog;

import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import salon.catalog.Car.Condition;
import salon.spi.Money;

/// Parses a car from the texts of a form or an import file, and formats it the same way.
public final class CarParser {
    public static final List<String> REQUIRED = List.of("vin", "make", "model", "year", "price");
    public static final List<String> OPTIONAL = List.of("currency", "mileage", "condition", "centre", "sold");
    public static final String PICTURES = "pictures";
    static final String DEFAULT_CURRENCY = "RUB";

    private static final long MAX_PRICE = 99_999_999_999_999L;
    /// What feeds and spreadsheets call the columns: Google's vehicle listings, and the labels of the panel.
    static final Map<String, String> SYNONYMS = Map.of(
            "brand", "make",
            "store_code", "centre",
            "марка", "make",
            "модель", "model",
            "год выпуска", "year",
            "цена", "price",
            "валюта", "currency",
            "пробег", "mileage",
            "состояние", "condition");

    private static final Map<String, Condition> CONDITIONS = Map.of(
            "new", Condition.NEW,
            "новый", Condition.NEW,
            "новая", Condition.NEW,
            "used", Condition.USED,
            "с пробегом", Condition.USED,
            "б/у", Condition.USED);

    /// Whether the texts describe a car.
    public sealed interface Result {
        record Valid(Car.Details details) implements Result {}

        record Invalid(List<FieldError> errors) implements Result {}
    }

    private CarParser() {}

    /// @param centres by slug: where the writer may place a car
    /// @param thisYear a car may be of the next model year at most
    /// @param typedIn the language of the form that the values were typed into; [Locale#ROOT] for a file
    public static Result parse(Map<String, String> values, Map<String, UUID> centres, int thisYear, Locale typedIn) {
        var fields = new FieldParser(values, typedIn);
        var vin = fields.requiredVin("vin");
        var make = fields.required("make", 60);
        var model = fields.required("model", 100);
        var year = fields.requiredNumber("year", 1900, thisYear + 1);
        var price = fields.money("price", "currency", DEFAULT_CURRENCY, MAX_PRICE);
        var mileage = fields.mileage("mileage", 9_999_999);
        var condition = fields.oneOf("condition", CONDITIONS, FieldError.Code.NOT_A_CONDITION);
        var centre = fields.oneOf("centre", centres, FieldError.Code.UNKNOWN_CENTRE);
        return fields.errors().isEmpty()
                ? new Result.Valid(new Car.Details(
                        vin,
                        make,
                        model,
                        year.orElseThrow(),
                        Objects.requireNonNull(price),
                        mileage.orElse(0),
                        condition == null ? Condition.NEW : condition,
                        centre,
                        List.of()))
                : new Result.Invalid(fields.errors());
    }

    /// @param slugs of the centres by their ids
    /// @param locale of the form; [Locale#ROOT] for a file
    public static Map<String, String> format(Car car, Map<UUID, String> slugs, Locale locale) {
        var values = new LinkedHashMap<String, String>();
        values.put("vin", car.vin());
        values.put("make", car.make());
        values.put("model", car.model());
        values.put("year", Integer.toString(car.year()));
        values.put("price", amount(car.price(), locale));
        values.put("currency", car.price().currency().getCurrencyCode());
        values.put("mileage", Integer.toString(car.mileage()));
        values.put("condition", car.condition().name().toLowerCase(Locale.ROOT));
        values.put("centre", car.centre() == null ? "" : slugs.getOrDefault(car.centre(), ""));
        return values;
    }

    /// What is read back as the same amount: in a file, three decimals could be thousands.
    private static String amount(Money price, Locale locale) {
        var isWhole = price.major().stripTrailingZeros().scale() <= 0;
        var decimals = price.major().scale();
        if (isWhole) {
            return price.major().setScale(0).toPlainString();
        }
        if (locale.equals(Locale.ROOT)) {
            return price.major().setScale(decimals == 3 ? 4 : decimals).toPlainString();
        }
        var point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return price.major().toPlainString().replace('.', point);
    }
}
