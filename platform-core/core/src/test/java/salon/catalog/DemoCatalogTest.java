package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;

/// The demo's catalog, in both of its tenants.
@QuarkusTest
class DemoCatalogTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    Cars cars;

    @Inject
    Offers offers;

    @Inject
    Pictures pictures;

    @Inject
    InstantSource clock;

    @Test
    void hasFortyCarsWithPicturesThreeOfThemSold() throws IOException {
        var aurora = samples("aurora", "car")
                .map(id -> given.in("aurora", () -> cars.find(id).orElseThrow()))
                .toList();
        var vega = samples("vega", "car").toList();

        assertThat(aurora.size() + vega.size()).isEqualTo(40);
        assertThat(vega).isNotEmpty();
        assertThat(aurora.stream().filter(Car::isSold)).hasSize(3);
        for (var car : aurora) {
            var picture = given.in(
                    "aurora", () -> pictures.find(car.pictures().getFirst()).orElseThrow());
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes()))).isNotNull();
        }
    }

    @Test
    void hasSixOffersTwoOfThemEnded() {
        var north = given.centre("aurora", "north");
        var all = Stream.of("aurora", "vega")
                .flatMap(tenant -> samples(tenant, "offer")
                        .map(id -> given.in(tenant, () -> offers.find(id).orElseThrow())))
                .toList();

        assertThat(all).hasSize(6);
        assertThat(all.stream().map(offer -> offer.phase(north, clock.instant())))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Offer.Phase.RUNNING,
                        Offer.Phase.RUNNING,
                        Offer.Phase.RUNNING,
                        Offer.Phase.RUNNING,
                        Offer.Phase.ENDED,
                        Offer.Phase.ENDED));
    }

    private Stream<UUID> samples(String tenant, String table) {
        return database
                .call(tenant, sql -> sql.query(
                                "select id from " + table + " where id between :from and :to order by id", UUID.class)
                        .setParameter("from", UUID.fromString("01900000-0000-7000-8000-000000000000"))
                        .setParameter("to", UUID.fromString("01900000-0000-7000-8000-0000000001ff"))
                        .getResultList())
                .stream();
    }
}
