package salon.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.spi.Money;

/// Cars and offers that no other test uses.
final class CatalogFixtures {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private CatalogFixtures() {}

    static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// A word that no other row contains.
    static String word() {
        return "w" + Long.toString(NUMBERS.incrementAndGet(), 36);
    }

    static String vin() {
        return "TST" + String.format("%014d", NUMBERS.incrementAndGet());
    }

    static Car.Details car(String make, String model) {
        return car(make, model, 1_000_000, null);
    }

    static Car.Details car(String make, String model, long roubles, @Nullable UUID centre) {
        return new Car.Details(
                vin(), make, model, 2024, Money.of(roubles * 100, "RUB"), 0, Condition.NEW, centre, List.of());
    }

    static Offer.Details offer(String title, LocalDate from, @Nullable LocalDate to, Set<UUID> centres) {
        return new Offer.Details(null, title, "", null, from, to, centres);
    }
}
