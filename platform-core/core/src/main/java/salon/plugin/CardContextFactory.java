package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import salon.catalog.Car.Condition;
import salon.catalog.Cars;
import salon.catalog.Offers;
import salon.centre.Centre;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Catalogue;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;

/// Builds the context that a card gets with each call.
@ApplicationScoped
public class CardContextFactory {
    record Context(
            CardContext.Moment moment,
            LocalDate today,
            Locale locale,
            CardContext.Centre centre,
            Answers settings,
            Catalogue catalogue)
            implements CardContext {}

    private final Offers offers;
    private final Cars cars;
    private final CardTypeSettings settings;
    private final InstantSource clock;

    CardContextFactory(Offers offers, Cars cars, CardTypeSettings settings, InstantSource clock) {
        this.offers = offers;
        this.cars = cars;
        this.settings = settings;
        this.clock = clock;
    }

    public CardContext of(CardType type, CardContext.Moment moment, CardRecipient recipient) {
        var centre = recipient.centre();
        return new Context(
                moment,
                LocalDate.ofInstant(clock.instant(), centre.zone()),
                recipient.customer().locale(),
                new CardContext.Centre(centre.slug(), centre.name()),
                settings.of(type),
                new DealerCatalogue(offers, cars, CurrentTenant.get(), centre, clock));
    }

    /// The tenant's catalogue as cards see it. A plugin asks in a thread of its own, where no tenant is bound and no
    /// transaction is open.
    private record DealerCatalogue(
            Offers offersOfTenant, Cars carsOfTenant, Tenant tenant, Centre centre, InstantSource clock)
            implements Catalogue {
        private static final int SIMILAR = 10;

        @Override
        public Optional<Offer> offer(UUID id) {
            return CurrentTenant.call(tenant, () -> offersOfTenant
                    .find(id)
                    .filter(offer -> offer.isValidAt(centre.id()))
                    .map(this::offer));
        }

        @Override
        public List<Offer> offers() {
            var now = clock.instant();
            return CurrentTenant.call(
                    tenant, () -> offersOfTenant.running(List.of(centre), now, "", MAX_RESULTS).stream()
                            .map(this::offer)
                            .toList());
        }

        @Override
        public Optional<Car> car(UUID id) {
            return CurrentTenant.call(tenant, () -> carsOfTenant.find(id).map(DealerCatalogue::car));
        }

        @Override
        public List<Car> cars(Filter filter) {
            return CurrentTenant.call(tenant, () -> carsOfTenant.search(filter(filter), MAX_RESULTS).stream()
                    .map(DealerCatalogue::car)
                    .toList());
        }

        @Override
        public List<Car> similar(UUID id) {
            return CurrentTenant.call(tenant, () -> carsOfTenant.find(id).stream()
                    .flatMap(like -> carsOfTenant.similar(like, SIMILAR).stream())
                    .map(DealerCatalogue::car)
                    .toList());
        }

        private Cars.Filter filter(Filter filter) {
            var used = filter.used();
            return new Cars.Filter(
                    filter.words() == null ? "" : filter.words(),
                    null,
                    filter.priceFrom(),
                    filter.priceTo(),
                    filter.yearFrom(),
                    null,
                    null,
                    used == null ? null : used ? Condition.USED : Condition.NEW,
                    centre.id());
        }

        private Offer offer(salon.catalog.Offer offer) {
            return new Offer(
                    offer.id(),
                    offer.title(),
                    offer.text(),
                    offer.firstDay(),
                    offer.lastDay(),
                    offer.isRunning(centre, clock.instant()));
        }

        private static Car car(salon.catalog.Car car) {
            return new Car(
                    car.id(),
                    car.make(),
                    car.model(),
                    car.year(),
                    car.price(),
                    car.mileage(),
                    car.condition() == Condition.USED,
                    car.isSold());
        }
    }
}
