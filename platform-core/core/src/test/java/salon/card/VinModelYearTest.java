package salon.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VinModelYearTest {
    @ParameterizedTest
    @CsvSource({
        "XTA219040P0000001, 2023",
        "XTA219040S0000001, 2025",
        "XTA21904010000001, 2001",
        "XTA219040V0000001, 2027"
    })
    void theTenthCharacterTellsTheYearThatIsNotInTheFuture(String vin, int year) {
        assertThat(VinModelYear.of(vin, 2026)).contains(year);
    }

    @Test
    void aCharacterThatStandsForNoYearTellsNothing() {
        assertThat(VinModelYear.of("XTA21904000000001", 2026)).isEqualTo(Optional.empty());
    }
}
