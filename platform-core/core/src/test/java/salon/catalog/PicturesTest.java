package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.TenantDatabase;
import salon.catalog.Pictures.Picture;

@QuarkusTest
class PicturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @Inject
    Given given;

    @Inject
    Pictures pictures;

    @Inject
    Cars cars;

    @Inject
    TenantDatabase database;

    @Test
    void whoeverKnowsTheAddressSeesThePicture() {
        var id = stored(PNG);

        var answer = RestAssured.get("/t/aurora/pictures/" + id)
                .then()
                .statusCode(200)
                .extract();

        assertThat(answer.asByteArray()).isEqualTo(PNG);
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(given.in("aurora", () -> pictures.address(id)))
                .isEqualTo("http://localhost:8080/t/aurora/pictures/" + id);
    }

    @Test
    void aPictureIsNotServedUnderAnotherTenant() {
        var id = stored(PNG);

        RestAssured.get("/t/vega/pictures/" + id).then().statusCode(404);
        RestAssured.get("/t/nobody/pictures/" + id).then().statusCode(404);
        RestAssured.get("/t/aurora/pictures/" + UUID.randomUUID()).then().statusCode(404);
        RestAssured.get("/t/aurora/pictures/no-uuid").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46, JPEG",
        "89504e470d0a1a0a, PNG",
        "524946460000000057454250, WEBP",
    })
    void theContentDecidesTheType(String start, Picture.Type type) {
        var id = stored(HexFormat.of().parseHex(start));

        assertThat(given.in("aurora", () -> pictures.find(id).orElseThrow().type()))
                .isEqualTo(type);
    }

    @Test
    void otherContentIsRefused() {
        for (var content :
                List.of("", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7", "RIFF1234WAVE")) {
            assertThat(upload(content.getBytes(StandardCharsets.UTF_8)))
                    .as(content)
                    .isEqualTo(new Pictures.UploadResult.Refused(FieldError.Code.NOT_A_PICTURE));
        }
    }

    @Test
    void aPictureMayHaveFiveMegabytes() {
        stored(Arrays.copyOf(PNG, Picture.MAX_BYTES));

        assertThat(upload(Arrays.copyOf(PNG, Picture.MAX_BYTES + 1)))
                .isEqualTo(new Pictures.UploadResult.Refused(FieldError.Code.TOO_LARGE));
    }

    @Test
    void unusedPicturesAreDeletedAfterADay() {
        var unused = stored(PNG);
        var used = stored(PNG);
        var fresh = stored(PNG);
        given.in(
                "aurora",
                () -> cars.add(
                        CatalogFixtures.id(),
                        CatalogFixtures.car("LADA", CatalogFixtures.word()).withPictures(List.of(used))));
        database.call("aurora", sql -> sql.update(
                        "update picture set created_at = now() - interval '25 hours' where id in (:unused, :used)")
                .setParameter("unused", unused)
                .setParameter("used", used)
                .executeUpdate());

        stored(PNG);

        assertThat(given.in("aurora", () -> pictures.find(unused))).isEmpty();
        assertThat(given.in("aurora", () -> pictures.find(used))).isPresent();
        assertThat(given.in("aurora", () -> pictures.find(fresh))).isPresent();
    }

    private UUID stored(byte[] content) {
        return ((Pictures.UploadResult.Stored) upload(content)).id();
    }

    private Pictures.UploadResult upload(byte[] content) {
        return given.in("aurora", () -> pictures.add(content));
    }
}
