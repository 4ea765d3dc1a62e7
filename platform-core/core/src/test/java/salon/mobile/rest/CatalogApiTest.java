package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.catalog.CatalogSaveResult;
import salon.catalog.Offer;
import salon.catalog.Offers;
import salon.catalog.Pictures;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.mobile.TestDevice;
import salon.spi.Money;

/// Offers and cars as the app gets them.
@QuarkusTest
class CatalogApiTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    Cars cars;

    @Inject
    Offers offers;

    @Inject
    Pictures pictures;

    private SalonClient ivan;
    private String word;

    @BeforeEach
    void signIn() {
        ivan = TestDevice.api(platform, "aurora", "ivan");
        word = "m" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    @AfterEach
    void signOut() {
        ivan.close();
    }

    @Test
    void aCarUsesTheNamesOfSchemaOrg() throws IOException, InterruptedException {
        var picture = ((Pictures.UploadResult.Stored) given.in("aurora", () -> pictures.add(PNG))).id();
        var north = given.centre("aurora", "north");
        var car = add(draft(1_250_000, north.id()).withPictures(List.of(picture)));

        var answer = ivan.get("cars/" + car.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .containsEntry("@context", "https://schema.org")
                .containsEntry("@type", "Car")
                .containsEntry("vehicleIdentificationNumber", car.vin())
                .containsEntry("model", word)
                .containsEntry("vehicleModelDate", "2023")
                .containsEntry("itemCondition", "https://schema.org/UsedCondition")
                .containsEntry("image", List.of("http://localhost:8080/t/aurora/pictures/" + picture));
        assertThat(map(answer, "brand")).containsEntry("name", "LADA");
        assertThat(map(answer, "mileageFromOdometer"))
                .containsEntry("@type", "QuantitativeValue")
                .containsEntry("value", 45_000)
                .containsEntry("unitCode", "KMT");
        assertThat(map(answer, "offers"))
                .containsEntry("price", 1_250_000.00)
                .containsEntry("priceCurrency", "RUB")
                .containsEntry("availability", "https://schema.org/InStock");
        assertThat(map(answer, "centre")).containsEntry("slug", "north");
    }

    @Test
    void aSoldCarIsNotListedButStillFound() throws IOException, InterruptedException {
        var car = add(draft(1_000_000, null));
        given.in("aurora", () -> cars.markSold(car.id()));

        assertThat(ivan.get("cars?q=" + word).items()).isEmpty();
        assertThat(map(ivan.get("cars/" + car.id()), "offers"))
                .containsEntry("availability", "https://schema.org/SoldOut");
    }

    @Test
    void carsAreFilteredAndReadPageByPage() throws IOException, InterruptedException {
        var cheap = add(draft(900_000, null));
        var middle = add(draft(1_000_000, given.centre("aurora", "south").id()));
        var dear = add(draft(2_000_000, null));

        assertThat(ids("q=" + word)).containsExactly(dear.id(), middle.id(), cheap.id());
        assertThat(ids("q=" + word + "&priceFrom=950000.50&priceTo=1000000")).containsExactly(middle.id());
        assertThat(ids("q=" + word
                        + "&centre=north&condition=used&yearFrom=2023&yearTo=2023&mileageTo=45000&make=lada"))
                .containsExactly(dear.id(), cheap.id());
        assertThat(ids("q=" + word + "&condition=new")).isEmpty();

        var first = ivan.get("cars?limit=2&q=" + word);
        assertThat(first.text("next")).isEqualTo(middle.id().toString());
        var second = ivan.get("cars?limit=2&q=" + word + "&after=" + first.text("next"));
        assertThat(second.items()).hasSize(1);
        assertThat(second.body().get("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priceFrom=cheap",
                "priceFrom=1.250",
                "priceTo=1,250",
                "priceTo=-1",
                "priceTo=1.005",
                "yearFrom=20x4",
                "yearTo=99999999999",
                "mileageTo=-5",
                "condition=broken",
                "centre=nowhere",
                "centre=no%00rth",
                "currency=XXXX",
                "after=1",
                "limit=0",
                "limit=101",
                "q=%00",
                "q=a&q=b",
            })
    void aBadFilterIsNamed(String query) throws IOException, InterruptedException {
        var answer = ivan.get("cars?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains("'" + query.replaceFirst("=.*", "") + "'");
    }

    @Test
    void runningOffersAreListedByCentre() throws IOException, InterruptedException {
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        var everywhere = offer(today.minusDays(1), null, Set.of());
        var ofSouth = offer(
                today.minusDays(1),
                today.plusDays(1),
                Set.of(given.centre("aurora", "south").id()));
        var coming = offer(today.plusDays(2), null, Set.of());
        var ended = offer(today.minusDays(9), today.minusDays(2), Set.of());

        assertThat(offerIds("")).contains(everywhere.id(), ofSouth.id()).doesNotContain(coming.id(), ended.id());
        assertThat(offerIds("?centre=north")).contains(everywhere.id()).doesNotContain(ofSouth.id());
        assertThat(ivan.get("offers?centre=nowhere").text("detail")).contains("'centre'");

        assertThat(ivan.get("offers/" + ofSouth.id()).body())
                .containsEntry("title", word)
                .containsEntry("to", today.plusDays(1).toString());
        assertThat(ivan.get("offers/" + ended.id()).status()).isEqualTo(410);
        assertThat(ivan.get("offers/" + coming.id()).status()).isEqualTo(404);
        assertThat(ivan.get("offers/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void anotherTenantSeesNoneOfIt() throws IOException, InterruptedException {
        var car = add(draft(1_000_000, null));
        var offer = offer(LocalDate.parse("2020-01-01"), null, Set.of());

        try (var vera = TestDevice.api(platform, "vega", "vera")) {
            assertThat(vera.get("cars/" + car.id()).status()).isEqualTo(404);
            assertThat(vera.get("cars?q=" + word).items()).isEmpty();
            assertThat(vera.get("offers/" + offer.id()).status()).isEqualTo(404);
        }
    }

    private Car.Details draft(long roubles, @Nullable UUID centre) {
        var vin = "APX" + String.format("%014d", ThreadLocalRandom.current().nextLong(99_999_999_999_999L));
        return new Car.Details(
                vin, "LADA", word, 2023, Money.of(roubles * 100, "RUB"), 45_000, Car.Condition.USED, centre, List.of());
    }

    private Car add(Car.Details draft) {
        return ((CatalogSaveResult.Saved<Car>)
                        given.in("aurora", () -> cars.add(UuidCreator.getTimeOrderedEpoch(), draft)))
                .value();
    }

    private Offer offer(LocalDate from, @Nullable LocalDate to, Set<UUID> centres) {
        var draft = new Offer.Details(null, word, "", null, from, to, centres);
        return ((CatalogSaveResult.Saved<Offer>)
                        given.in("aurora", () -> offers.add(UuidCreator.getTimeOrderedEpoch(), draft)))
                .value();
    }

    private List<UUID> ids(String query) throws IOException, InterruptedException {
        return uuids(ivan.get("cars?" + query));
    }

    private List<UUID> offerIds(String query) throws IOException, InterruptedException {
        return uuids(ivan.get("offers" + query));
    }

    private static List<UUID> uuids(ApiResponse answer) {
        return answer.items().stream()
                .map(item -> UUID.fromString(String.valueOf(item.get("id"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(ApiResponse answer, String name) {
        return (Map<String, Object>) Objects.requireNonNull(answer.body().get(name));
    }
}
