package salon.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.catalog.Car;
import salon.catalog.Car.Condition;
import salon.catalog.Cars;
import salon.catalog.Offer;
import salon.catalog.Offers;
import salon.plugin.CardContextFactory;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.plugin.CardTypes;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext.Moment;
import salon.spi.Catalogue;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Option;

/// Plugins ask for offers and cars in threads without a tenant.
@QuarkusTest
class DealerCatalogueTest {
    @Inject
    Given given;

    @Inject
    CardContextFactory contexts;

    @Inject
    CardTypes types;

    @Inject
    Choices choices;

    @Inject
    Offers offers;

    @Inject
    Cars cars;

    @Test
    void anotherThreadFindsWhatTheDealerHasAndNothingOfOthers() throws Exception {
        var offer = offer(LocalDate.now().plusDays(3));
        var car = car("XTAGFL110P0000001");

        var ours = catalogue("aurora", "north");
        var theirs = catalogue("vega", "main");

        inAnotherThread(() -> {
            assertThat(ours.offer(offer)).get().matches(Catalogue.Offer::running);
            assertThat(ours.offers()).extracting(Catalogue.Offer::id).contains(offer);
            assertThat(ours.car(car)).get().extracting(Catalogue.Car::title).isEqualTo("Lada Largus, 2023");
            assertThat(ours.cars(Catalogue.Filter.named("larg")))
                    .extracting(Catalogue.Car::id)
                    .contains(car);
            assertThat(theirs.offer(offer)).isEmpty();
            assertThat(theirs.car(car)).isEmpty();
            assertThat(theirs.similar(car)).isEmpty();
        });
    }

    @Test
    void whatHasEndedAndWhatIsSoldIsFoundByItsIdOnly() throws Exception {
        var ended = offer(LocalDate.now().minusDays(2));
        var sold = car("XTAGFL110P0000002");
        given.in("aurora", () -> cars.markSold(sold));

        var catalogue = catalogue("aurora", "north");

        inAnotherThread(() -> {
            assertThat(catalogue.offer(ended)).get().matches(offer -> !offer.running());
            assertThat(catalogue.offers()).extracting(Catalogue.Offer::id).doesNotContain(ended);
            assertThat(catalogue.car(sold)).get().matches(Catalogue.Car::sold);
            assertThat(catalogue.cars(Catalogue.Filter.named("Largus")))
                    .extracting(Catalogue.Car::id)
                    .doesNotContain(sold);
        });
    }

    @Test
    void usedCarsOfOneModelAndPriceAreToldApartByTheirMileage() {
        var little = car("XTAGFL110P0000003", 12_000);
        var much = car("XTAGFL110P0000004", 98_000);
        var recipient = new CardRecipient(given.customer("aurora"), given.centre("aurora", "north"));
        var context = given.in("aurora", () -> contexts.of(note(), Moment.PREFILL, recipient));
        var field = Field.car("car");

        var options = given.in("aurora", () -> choices.options(new NoteCard(), field, "Largus", context));

        assertThat(options).extracting(Option::label).doesNotHaveDuplicates();
        for (var car : List.of(little, much)) {
            var label = options.stream()
                    .filter(option -> option.key().equals(car.toString()))
                    .findFirst()
                    .orElseThrow()
                    .label();
            var typed = Answers.none()
                    .with(field, CarRef.model(label))
                    .all()
                    .iterator()
                    .next();
            assertThat(given.in("aurora", () -> choices.resolve(typed, new NoteCard(), context)))
                    .get()
                    .extracting(resolved -> resolved.get(field).flatMap(CarRef::catalogueId))
                    .isEqualTo(Optional.of(car));
        }
    }

    private Catalogue catalogue(String tenant, String centre) {
        var recipient = new CardRecipient(given.customer(tenant), given.centre(tenant, centre));
        return given.in(
                tenant, () -> contexts.of(note(), Moment.OPEN, recipient).catalogue());
    }

    private CardType note() {
        return types.find(NoteCard.ID).orElseThrow();
    }

    private UUID offer(LocalDate last) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var draft = new Offer.Details(null, "Шины", "", null, LocalDate.now().minusDays(5), last, Set.of());
        given.in("aurora", () -> offers.add(id, draft));
        return id;
    }

    private UUID car(String vin) {
        return car(vin, 10);
    }

    private UUID car(String vin, int mileage) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var price = Money.of(150_000_000, "RUB");
        var draft = new Car.Details(vin, "Lada", "Largus", 2023, price, mileage, Condition.USED, null, List.of());
        given.in("aurora", () -> cars.add(id, draft));
        return id;
    }

    private static void inAnotherThread(Runnable work) throws Exception {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().start(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        done.get();
    }
}
