package salon.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.spi.Money;

/// Which cars are looked for; null, and no words, mean any. A price finds only cars priced in its currency.
///
/// @param words beginnings of words of make, model and VIN, in Latin or Russian letters, all of which must be there
/// @param make as it is written or spoken: `LADA`, `lada` and `лада` are the same
/// @param mileageTo in kilometres
/// @param centre finds what stands there and what all centres offer
public record CarFilter(
        String words,
        @Nullable String make,
        @Nullable Money priceFrom,
        @Nullable Money priceTo,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Integer mileageTo,
        @Nullable Condition condition,
        @Nullable UUID centre) {
    public static CarFilter any() {
        return new CarFilter("", null, null, null, null, null, null, null, null);
    }

    public CarFilter withWords(String others) {
        return new CarFilter(others, make, priceFrom, priceTo, yearFrom, yearTo, mileageTo, condition, centre);
    }

    public CarFilter at(@Nullable UUID place) {
        return new CarFilter(words, make, priceFrom, priceTo, yearFrom, yearTo, mileageTo, condition, place);
    }
}
