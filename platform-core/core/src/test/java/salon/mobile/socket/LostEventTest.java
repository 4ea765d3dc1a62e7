package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.mobile.TestDevice;

/// A message whose event never comes, as in an overflow of the fan-out.
@QuarkusTest
class LostEventTest {
    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Test
    void itIsSentBeforeTheNextMessage() throws Exception {
        try (var phone = TestDevice.of(platform, "aurora", "ivan")) {
            var chat = phone.open("north").id();
            phone.awaitAllHandled();

            postWithoutEvent(chat, "без события");
            phone.connection.post(chat, "с событием").join();

            await().untilAsserted(() -> assertThat(phone.received("message"))
                    .extracting(frame -> frame.fields().get("text"))
                    .endsWith("без события", "с событием"));
        }
    }

    private void postWithoutEvent(UUID chat, String text) {
        database.call("aurora", sql -> sql.query("""
                        select outcome from post_message(current_setting('app.tenant')::uuid, :chat, uuidv7(), 'CUSTOMER',
                          'Иван', :text, false, null, null, null, null, null, null, '60 s')""", String.class)
                .setParameter("chat", chat)
                .setParameter("text", text)
                .getSingleResult());
    }
}
