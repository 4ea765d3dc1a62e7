package salon.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.spi.Catalogue;
import salon.spi.Money;

/// A small [Catalogue] for tests, as of the day of [SampleContext].
public final class SampleCatalogue implements Catalogue {
    /// An offer that runs.
    public static final Offer RUNNING = offer(0x10, "Winter tyres", 1, 31, true);
    /// An offer that is over.
    public static final Offer ENDED = offer(0x11, "Battery check", -28, -1, false);
    /// A new car that is for sale.
    public static final Car FOR_SALE = car(0x20, "Vesta", 2026, 150_000_000, 0, false);
    /// A used car like it, cheaper.
    public static final Car USED = car(0x21, "Vesta", 2021, 90_000_000, 61_000, false);
    /// A car that is sold.
    public static final Car SOLD = car(0x22, "Vesta", 2025, 140_000_000, 5_000, true);

    private static final List<Offer> OFFERS = List.of(RUNNING, ENDED);
    private static final List<Car> CARS = List.of(USED, SOLD, FOR_SALE);

    @Override
    public Optional<Offer> offer(UUID id) {
        return OFFERS.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    @Override
    public List<Offer> offers() {
        return OFFERS.stream().filter(Offer::running).toList();
    }

    @Override
    public Optional<Car> car(UUID id) {
        return CARS.stream().filter(car -> car.id().equals(id)).findFirst();
    }

    @Override
    public List<Car> cars(Filter filter) {
        return forSale().filter(car -> fits(car, filter)).toList();
    }

    @Override
    public List<Car> similar(UUID id) {
        return car(id).stream()
                .flatMap(like -> forSale().filter(car -> !car.id().equals(id)))
                .toList();
    }

    private static Stream<Car> forSale() {
        return CARS.stream().filter(car -> !car.sold());
    }

    private static boolean fits(Car car, Filter filter) {
        return isNamed(car, filter.words())
                && (filter.priceFrom() == null
                        || car.price().amount() >= filter.priceFrom().amount())
                && (filter.priceTo() == null
                        || car.price().amount() <= filter.priceTo().amount())
                && (filter.yearFrom() == null || car.year() >= filter.yearFrom())
                && (filter.used() == null || car.used() == filter.used());
    }

    private static boolean isNamed(Car car, @Nullable String words) {
        var names = (car.make() + " " + car.model()).toLowerCase(Locale.ROOT).split(" ");
        return words == null
                || Stream.of(words.toLowerCase(Locale.ROOT).split(" "))
                        .allMatch(word -> Stream.of(names).anyMatch(name -> name.startsWith(word)));
    }

    private static Offer offer(int id, String title, int firstDay, int lastDay, boolean running) {
        var march = LocalDate.of(2026, 3, 1);
        return new Offer(
                new UUID(0, id), title, "", march.plusDays(firstDay - 1), march.plusDays(lastDay - 1), running);
    }

    private static Car car(int id, String model, int year, long price, int mileage, boolean sold) {
        return new Car(new UUID(0, id), "Lada", model, year, Money.of(price, "RUB"), mileage, mileage > 0, sold);
    }
}
