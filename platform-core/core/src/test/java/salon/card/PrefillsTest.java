package salon.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.customer.Customer;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Prefill;

class PrefillsTest {
    @Test
    void theProfileFillsPhoneAndEmail() {
        List<Field<?>> fields = List.of(
                Field.email("email").from(Prefill.PROFILE),
                Field.phone("phone").from(Prefill.PROFILE),
                Field.email("other"));

        assertThat(prefills("ivan@mail.example").fill(fields).encode())
                .isEqualTo(Map.of("email", "ivan@mail.example", "phone", "+79161234567"));
        assertThat(prefills("").fill(fields).encode()).containsOnlyKeys("phone");
    }

    @ParameterizedTest
    @CsvSource({
        "XTA219040P0000001, 2023",
        "XTA219040S0000001, 2025",
        "XTA21904010000001, 2001",
        "XTA219040V0000001, 2027"
    })
    void theTenthCharacterTellsTheYearThatIsNotInTheFuture(String vin, int year) {
        assertThat(Prefills.modelYear(vin, 2026)).contains(year);
    }

    @Test
    void aCharacterThatStandsForNoYearTellsNothing() {
        assertThat(Prefills.modelYear("XTA21904000000001", 2026)).isEqualTo(Optional.empty());
    }

    private static Prefills prefills(String email) {
        var customer = new Customer(new UUID(0, 1), "Ivan", email, "8 (916) 123-45-67", Locale.ENGLISH);
        return new Prefills(customer, Optional.empty(), new Option("north", "North"), 2026);
    }
}
