package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.catalog.CarFilter;
import salon.centre.Centre;
import salon.centre.Centres;

/// Reads which cars, and which centre's offers, are asked for.
@ApplicationScoped
class CarQueries {
    private static final int LAST_YEAR = 2999;
    private static final int MOST_KILOMETRES = 9_999_999;

    private final Centres centres;

    CarQueries(Centres centres) {
        this.centres = centres;
    }

    CarFilter filter(QueryParams values) {
        var currency = values.currency("currency", "RUB");
        var words = values.text("q");
        var centre = centre(values);
        return new CarFilter(
                words == null ? "" : words,
                values.text("make"),
                values.money("priceFrom", currency),
                values.money("priceTo", currency),
                values.number("yearFrom", 0, LAST_YEAR),
                values.number("yearTo", 0, LAST_YEAR),
                values.number("mileageTo", 0, MOST_KILOMETRES),
                values.known("condition", CarQueries::condition, "must be 'new' or 'used'."),
                centre == null ? null : centre.id());
    }

    @Nullable
    Centre centre(QueryParams values) {
        return values.known("centre", slug -> centres.bySlug(slug).orElse(null), "names no centre.");
    }

    private static @Nullable Condition condition(String word) {
        return switch (word) {
            case "new" -> Condition.NEW;
            case "used" -> Condition.USED;
            default -> null;
        };
    }
}
