package salon.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The dealer's offers and cars as a card may see them, read when asked. Only from within the call whose
/// [CardContext] it came with; each question costs a database query of the call's time.
///
/// ```java
/// answers.get(CAR).flatMap(CarRef::catalogueId).flatMap(context.catalogue()::car).filter(car -> !car.sold());
/// ```
public interface Catalogue {
    /// The most entries that one question brings.
    int MAX_RESULTS = 50;

    /// A special offer.
    ///
    /// @param from its first day, in the centre's time zone
    /// @param until its last day, included; null until someone ends it
    /// @param running whether it runs today at the centre of the chat
    record Offer(
            UUID id,
            String title,
            String text,
            LocalDate from,
            @Nullable LocalDate until,
            boolean running) {}

    /// A car for sale, or one that was.
    ///
    /// @param mileage in kilometres
    record Car(UUID id, String make, String model, int year, Money price, int mileage, boolean used, boolean sold) {
        /// As people call it: `Lada Vesta, 2025`.
        public String title() {
            return make + " " + model + ", " + year;
        }
    }

    /// Which cars; what is null does not matter.
    ///
    /// @param words the beginnings of words of make and model, in any order
    /// @param used true for used cars, false for new ones
    record Filter(
            @Nullable String words,
            @Nullable Money priceFrom,
            @Nullable Money priceTo,
            @Nullable Integer yearFrom,
            @Nullable Boolean used) {
        /// Every car that is not sold.
        public static Filter all() {
            return new Filter(null, null, null, null, null);
        }

        /// Cars whose make and model have words that begin like these.
        public static Filter named(String words) {
            return new Filter(words, null, null, null, null);
        }
    }

    /// The offer, also one that has ended.
    Optional<Offer> offer(UUID id);

    /// The offers that run today at the centre of the chat, those that end first in front; at most [#MAX_RESULTS].
    List<Offer> offers();

    /// The car, also one that is sold.
    Optional<Car> car(UUID id);

    /// Cars of the centre of the chat that are not sold, newest first; at most [#MAX_RESULTS].
    List<Car> cars(Filter filter);

    /// Cars that are not sold and resemble this one in model and price, the nearest first; at most 10.
    List<Car> similar(UUID car);
}
