package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.catalog.Car.Condition;
import salon.spi.Money;

@QuarkusTest
class CarsTest {
    @Inject
    Given given;

    @Inject
    Cars cars;

    @Inject
    Pictures pictures;

    @Test
    void aCarIsFoundInItsOwnTenantOnly() {
        var word = CatalogFixtures.word();
        var car = add("aurora", CatalogFixtures.car("LADA", word));

        assertThat(given.in("aurora", () -> cars.find(car.id()))).contains(car);
        assertThat(given.in("aurora", () -> cars.search(words(word), 10))).containsExactly(car);
        assertThat(given.in("vega", () -> cars.find(car.id()))).isEmpty();
        assertThat(given.in("vega", () -> cars.search(words(word), 10))).isEmpty();
    }

    @Test
    void anotherTenantCanNeitherChangeNorSellIt() {
        var car = add("aurora", CatalogFixtures.car("LADA", CatalogFixtures.word()));

        assertThat(given.in("vega", () -> cars.change(car.id(), 1, CatalogFixtures.car("Kia", "Rio"))))
                .isInstanceOf(CatalogSaveResult.NotFound.class);
        assertThat(given.in("vega", () -> cars.markSold(car.id()))).isInstanceOf(CatalogSaveResult.NotFound.class);
        assertThat(given.in("aurora", () -> cars.find(car.id()))).contains(car);
    }

    @Test
    void aVinIsOnSaleAtMostOncePerTenant() {
        var draft = CatalogFixtures.car("LADA", CatalogFixtures.word());
        var car = add("aurora", draft);

        assertThat(given.in("aurora", () -> cars.add(CatalogFixtures.id(), draft)))
                .isEqualTo(new CatalogSaveResult.Invalid<Car>(List.of(new FieldError("vin", FieldError.Code.TAKEN))));
        assertThat(add("vega", draft).vin()).isEqualTo(car.vin());

        given.in("aurora", () -> cars.markSold(car.id()));
        var again = add("aurora", draft);

        assertThat(again.id()).isNotEqualTo(car.id());
        assertThat(given.in("aurora", () -> cars.putBackOnSale(car.id())))
                .isEqualTo(new CatalogSaveResult.Invalid<Car>(List.of(new FieldError("vin", FieldError.Code.TAKEN))));
    }

    @Test
    void theSameFormTwiceMakesOneCar() {
        var id = CatalogFixtures.id();
        var draft = CatalogFixtures.car("LADA", CatalogFixtures.word());

        given.in("aurora", () -> cars.add(id, draft));
        var again = given.in("aurora", () -> cars.add(id, draft));
        var other = given.in("aurora", () -> cars.add(id, CatalogFixtures.car("Kia", "Rio")));

        assertThat(again).isInstanceOf(CatalogSaveResult.Saved.class);
        assertThat(other).isInstanceOf(CatalogSaveResult.Conflict.class);
        assertThat(given.in("aurora", () -> cars.search(words(draft.model()), 10)))
                .hasSize(1);
    }

    @Test
    void changingAnOutdatedVersionIsAConflict() {
        var car = add("aurora", CatalogFixtures.car("LADA", CatalogFixtures.word()));
        var cheaper = CatalogFixtures.car(car.make(), car.model(), 900_000, null);

        var first =
                (CatalogSaveResult.Saved<Car>) given.in("aurora", () -> cars.change(car.id(), car.version(), cheaper));
        var second = given.in(
                "aurora", () -> cars.change(car.id(), car.version(), CatalogFixtures.car(car.make(), car.model())));

        assertThat(first.value().price()).isEqualTo(Money.of(90_000_000, "RUB"));
        assertThat(second).isEqualTo(new CatalogSaveResult.Conflict<>(first.value()));
    }

    @Test
    void aSoldCarIsNotSearchedButStillFoundById() {
        var car = add("aurora", CatalogFixtures.car("LADA", CatalogFixtures.word()));

        given.in("aurora", () -> cars.markSold(car.id()));
        var soldAt = given.in("aurora", () -> cars.find(car.id()).orElseThrow().soldAt());
        given.in("aurora", () -> cars.markSold(car.id()));

        assertThat(soldAt).isNotNull();
        assertThat(given.in("aurora", () -> cars.find(car.id()).orElseThrow().soldAt()))
                .isEqualTo(soldAt);
        assertThat(given.in("aurora", () -> cars.search(words(car.model()), 10)))
                .isEmpty();
        assertThat(given.in("aurora", () -> cars.page(words(car.model()), true, null, 10)))
                .hasSize(1);

        given.in("aurora", () -> cars.putBackOnSale(car.id()));
        assertThat(given.in("aurora", () -> cars.search(words(car.model()), 10)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "haval jo, true",
        "JO haval, true",
        "Хавал Джол, true",
        "хавал, true",
        "olion, false",
        "haval jox, false",
        "haval %, true",
        "'   ', true",
    })
    void wordsAreFoundByTheirBeginningsInEitherAlphabet(String query, boolean found) {
        var word = CatalogFixtures.word();
        var car = add("aurora", CatalogFixtures.car("HAVAL", "Jolion-" + word));

        assertThat(given.in("aurora", () -> cars.search(words(query + " " + word), 10))
                        .contains(car))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "end, CX-5, true",
        "grouped, CX-5, true",
        "'', CX5, true",
        "'', CX-5, true",
        "'', cx 5, true",
        "'', CX6, false",
        "'', 'Се\u0301мь', false",
        "'', 'Ле\u0308гкий', true"
    })
    void bothSidesOfASearchAreNormalized(String ofVin, String ofModel, boolean found) {
        var word = CatalogFixtures.word();
        var car = add("aurora", CatalogFixtures.car("MAZDA", "CX-5 лёгкий " + word));
        var vin = car.vin();
        var query =
                switch (ofVin) {
                    case "end" -> vin.substring(11);
                    case "grouped" -> vin.substring(0, 3) + "-" + vin.substring(3, 9) + " " + vin.substring(9);
                    default -> ofModel + " " + word;
                };

        assertThat(given.in("aurora", () -> cars.search(words(query), 10)).contains(car))
                .isEqualTo(found);
    }

    @Test
    void everyFilterNarrows() {
        var word = CatalogFixtures.word();
        var north = given.centre("aurora", "north").id();
        var south = given.centre("aurora", "south").id();
        var car = add("aurora", CatalogFixtures.car("Geely", word, 2_000_000, north));
        var everywhere = add("aurora", CatalogFixtures.car("Geely", word, 3_000_000, null));
        var all = words(word);

        assertThat(found(all)).containsExactly(everywhere, car);
        assertThat(found(all.atCentre(north))).containsExactly(everywhere, car);
        assertThat(found(all.atCentre(south))).containsExactly(everywhere);
        assertThat(found(new Cars.Filter(word, "Haval", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new Cars.Filter(word, "GEELY", null, null, null, null, null, null, null)))
                .hasSize(2);
        assertThat(found(prices(word, roubles(2_500_000), null))).containsExactly(everywhere);
        assertThat(found(prices(word, null, roubles(2_000_000)))).containsExactly(car);
        assertThat(found(prices(word, null, Money.of(500_000_000, "USD")))).isEmpty();
        assertThat(found(new Cars.Filter(word, null, null, null, 2025, null, null, null, null)))
                .isEmpty();
        assertThat(found(new Cars.Filter(word, null, null, null, null, 2023, null, null, null)))
                .isEmpty();
        assertThat(found(new Cars.Filter(word, null, null, null, 2024, 2024, 0, Condition.NEW, null)))
                .hasSize(2);
        assertThat(found(new Cars.Filter(word, null, null, null, null, null, null, Condition.USED, null)))
                .isEmpty();
    }

    @Test
    void aLongListIsReadPageByPage() {
        var word = CatalogFixtures.word();
        var ids = IntStream.range(0, 5)
                .mapToObj(number ->
                        add("aurora", CatalogFixtures.car("Kia", word)).id())
                .toList();

        var first = given.in("aurora", () -> cars.page(words(word), false, null, 2));
        var second = given.in(
                "aurora", () -> cars.page(words(word), false, first.getLast().id(), 10));

        assertThat(first).extracting(Car::id).containsExactly(ids.get(4), ids.get(3));
        assertThat(second).extracting(Car::id).containsExactly(ids.get(2), ids.get(1), ids.get(0));
    }

    @Test
    void similarCarsAreOfTheSameModelThenMakeThenPrice() {
        var make = CatalogFixtures.word();
        var wanted = add("aurora", CatalogFixtures.car(make, "One", 1_000_000, null));
        var near = add("aurora", CatalogFixtures.car(make, "One", 1_100_000, null));
        var far = add("aurora", CatalogFixtures.car(make, "One", 5_000_000, null));
        var otherModel = add("aurora", CatalogFixtures.car(make, "Two", 1_000_000, null));
        var otherMake = add("aurora", CatalogFixtures.car(CatalogFixtures.word(), "One", 1_000_001, null));
        given.in("aurora", () -> cars.markSold(wanted.id()));
        var sold = given.in("aurora", () -> cars.find(wanted.id()).orElseThrow());

        assertThat(given.in("aurora", () -> cars.similar(sold, 3))).containsExactly(near, far, otherModel);
        assertThat(given.in("aurora", () -> cars.similar(sold, 50)))
                .contains(otherMake)
                .doesNotContain(sold);
        assertThat(given.in("vega", () -> cars.similar(sold, 50))).doesNotContain(near, otherMake);
    }

    @Test
    void picturesKeepTheirOrderAndMustExist() {
        var one = picture();
        var two = picture();
        var car = add(
                "aurora", CatalogFixtures.car("LADA", CatalogFixtures.word()).withPictures(List.of(two, one)));

        assertThat(car.pictures()).containsExactly(two, one);
        assertThat(given.in(
                        "aurora",
                        () -> cars.change(
                                car.id(), car.version(), car.details().withPictures(List.of(UUID.randomUUID())))))
                .isEqualTo(
                        new CatalogSaveResult.Invalid<Car>(List.of(new FieldError("pictures", FieldError.Code.GONE))));
        assertThat(given.in("vega", () -> cars.add(CatalogFixtures.id(), car.details())))
                .isInstanceOf(CatalogSaveResult.Invalid.class);
    }

    private UUID picture() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};
        return ((Pictures.UploadResult.Stored) given.in("aurora", () -> pictures.add(png))).id();
    }

    private Car add(String tenant, Car.Details draft) {
        return ((CatalogSaveResult.Saved<Car>) given.in(tenant, () -> cars.add(CatalogFixtures.id(), draft))).value();
    }

    private List<Car> found(Cars.Filter filter) {
        return given.in("aurora", () -> cars.search(filter, 50));
    }

    private static Cars.Filter words(String words) {
        return Cars.Filter.any().withWords(words);
    }

    private static Money roubles(long amount) {
        return Money.of(amount * 100, "RUB");
    }

    private static Cars.Filter prices(String word, @Nullable Money from, @Nullable Money to) {
        return new Cars.Filter(word, null, from, to, null, null, null, null, null);
    }
}
