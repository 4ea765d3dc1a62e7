package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;

@QuarkusTest
class DevicesTest {
    @Inject
    Given given;

    @Inject
    TestDevices testDevices;

    @Inject
    Devices devices;

    @Inject
    StoredPushes stored;

    @Test
    void aTokenMovesToTheCustomerWhoSignsInOnTheDevice() {
        var ivan = given.customer("aurora").id();
        var olga = given.customer("aurora").id();
        var token = testDevices.register("aurora", ivan);

        given.in("aurora", () -> devices.register(olga, token, "ios"));

        assertThat(stored.tokens("aurora", ivan)).isEmpty();
        assertThat(stored.tokens("aurora", olga)).containsExactly(token);
    }

    @Test
    void onlyTheOwnerCanForgetADevice() {
        var ivan = given.customer("aurora").id();
        var olga = given.customer("aurora").id();
        var token = testDevices.register("aurora", ivan);

        forget("aurora", olga, token);
        forget("vega", ivan, token);
        assertThat(stored.tokens("aurora", ivan)).containsExactly(token);

        forget("aurora", ivan, token);
        assertThat(stored.tokens("aurora", ivan)).isEmpty();
    }

    @Test
    void aTokenHasUpTo4096Characters() {
        var ivan = given.customer("aurora").id();
        var token = new Random(7)
                .ints(4096, '!', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(given.in("aurora", () -> devices.register(ivan, token, "android")))
                .isTrue();
        assertThat(given.in("aurora", () -> devices.register(ivan, token + "x", "android")))
                .isFalse();
        assertThat(stored.tokens("aurora", ivan)).containsExactly(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u0000b", "токен"})
    void anInvalidTokenIsRefused(String token) {
        var ivan = given.customer("aurora").id();

        assertThat(given.in("aurora", () -> devices.register(ivan, token, "android")))
                .isFalse();
        assertThat(stored.tokens("aurora", ivan)).isEmpty();
    }

    @Test
    void aFailureDoesNotQuoteTheToken() {
        var token = "phone-" + UUID.randomUUID();

        assertThatThrownBy(() -> given.in("aurora", () -> devices.register(UUID.randomUUID(), token, "android")))
                .satisfies(failure -> assertThat(Throwables.getStackTraceAsString(failure))
                        .contains("foreign key")
                        .doesNotContain(token));
    }

    @Test
    void aViolatedConstraintDoesNotQuoteTheToken() {
        var ivan = given.customer("aurora").id();
        var token = testDevices.register("aurora", ivan);

        assertThatThrownBy(() -> stored.violateConstraint("aurora", ivan))
                .satisfies(failure -> assertThat(Throwables.getStackTraceAsString(failure))
                        .contains("check constraint")
                        .doesNotContain(token));
    }

    private void forget(String tenant, UUID customer, String token) {
        given.in(tenant, () -> {
            devices.forget(customer, token);
            return customer;
        });
    }
}
