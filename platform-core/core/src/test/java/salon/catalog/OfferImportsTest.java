package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.catalog.ImportResult.Mode;
import salon.catalog.ImportResult.RowError;
import salon.centre.Centres;

@QuarkusTest
class OfferImportsTest {
    private static final Instant MIDDLE = Instant.parse("2031-03-15T12:00:00Z");

    @Inject
    Given given;

    @Inject
    OfferImports imports;

    @Inject
    Offers offers;

    @Inject
    Centres allCentres;

    private Map<String, UUID> centres = Map.of();
    private String word = "";

    @BeforeEach
    void start() {
        centres = Map.of(
                "north", given.centre("aurora", "north").id(),
                "south", given.centre("aurora", "south").id());
        word = CatalogFixtures.word();
    }

    @Test
    void takesOffersInEveryFormADayIsWrittenIn() {
        var file = "code;title;text;from;to;centres\n" + word + "1;Шины " + word
                + ";\"Первая строка\r\nвторая\";01.03.2031;31.03.2031;north, south\n" + word + "2;Масло " + word
                + ";;2031-03-01;;\n";

        assertThat(run(file)).isEqualTo(new ImportResult.Done(2, 0, 0, 0, List.of(), Set.of()));

        var found = found();
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().text()).isEqualTo("Первая строка\nвторая");
        assertThat(found.getFirst().lastDay()).isEqualTo(LocalDate.parse("2031-03-31"));
        assertThat(found.getFirst().centres()).containsExactlyInAnyOrderElementsOf(centres.values());
        assertThat(found.getLast().lastDay()).isNull();
        assertThat(found.getLast().centres()).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherOneChangesByCode() {
        var file =
                "[{\"code\": \"%s\", \"title\": \"%s\", \"from\": \"2031-03-01\", \"centres\": [\"north\", \"south\"]}]"
                        .formatted(word, word);

        run(file);
        assertThat(run(file)).isEqualTo(new ImportResult.Done(0, 0, 1, 0, List.of(), Set.of()));
        assertThat(run(file.replace(", \"south\"", "")))
                .isEqualTo(new ImportResult.Done(0, 1, 0, 0, List.of(), Set.of()));

        assertThat(found()).singleElement().satisfies(offer -> assertThat(offer.centres())
                .containsExactly(centres.get("north")));
    }

    @Test
    void badRowsSayWhichColumnIsWrong() {
        var file = "code,title,from,to,centres\n,Без кода,2031-03-01,,\nb" + word + ",,30.02.2031,,\nc" + word
                + ",Раньше,2031-03-01,2031-02-01,\nd" + word + ",Нет центра,2031-03-01,,west\ne" + word + ",Длинный "
                + "x".repeat(200) + ",2031-03-01,,\n";

        var refused = (ImportResult.Refused) run(file);

        assertThat(refused.errors())
                .extracting(error -> error.row() + " " + error.error().field() + " "
                        + error.error().code())
                .containsExactly(
                        "2 code REQUIRED",
                        "3 title REQUIRED",
                        "3 from NOT_A_DAY",
                        "4 to ENDS_BEFORE_START",
                        "5 centres UNKNOWN_CENTRE",
                        "6 title TOO_LONG");
    }

    @Test
    void anOfferThatIsAlsoValidInOtherCentresIsRefused() {
        run("code,title,from,centres\n" + word + "," + word + ",2031-03-01,\"north,south\"\n");
        centres = Map.of("north", given.centre("aurora", "north").id());

        var refused = (ImportResult.Refused) run("code,title,from,centres\n" + word + ",Другое,2031-03-01,north\n");

        assertThat(refused.errors()).containsExactly(new RowError(2, new FieldError("code", FieldError.Code.FOREIGN)));
        assertThat(found()).singleElement().extracting(Offer::title).isEqualTo(word);
    }

    private ImportResult run(String file) {
        return given.in(
                "aurora", () -> imports.run(file.getBytes(StandardCharsets.UTF_8), Mode.ALL_OR_NOTHING, centres));
    }

    private List<Offer> found() {
        return given.in("aurora", () -> offers.running(allCentres.all(), MIDDLE, word, 10));
    }
}
