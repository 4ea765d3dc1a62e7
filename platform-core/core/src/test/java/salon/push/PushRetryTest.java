package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customers;

/// Firebase is unreachable, busy, or rejects a push.
@QuarkusTest
class PushRetryTest {
    private static final int RETRY_AFTER_SECONDS = 3;

    @Inject
    Given given;

    @Inject
    TestDevices testDevices;

    @Inject
    StoredPushes stored;

    @Inject
    Conversations conversations;

    @Inject
    Customers customers;

    private Conversation chat;
    private String phone;

    @BeforeEach
    void openChatWithDevice() {
        chat = given.chatOf("aurora", "north");
        phone = testDevices.register("aurora", chat.customer());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBusyFirebaseGetsThePushAfterTheTimeItNames(int status) {
        testDevices.failNext(status, 2, 1);

        given.answer("aurora", chat, "Здравствуйте!");

        // In this order: between the two reads a due push may become a planned one, never the other way round.
        await().until(() ->
                !stored.isDue("aurora", chat.id()) && stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone)).hasSize(1);
    }

    @Test
    void withoutRetryAfterThePausesGrow() {
        testDevices.failNext(500, 2);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() -> testDevices.received(phone).size() == 1);
        await().until(() -> stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone)).hasSize(1);
    }

    @Test
    void aPlannedPushHoldsNoToken() {
        planPush();

        assertThat(stored.planned(chat.id())).singleElement().satisfies(one -> assertThat(one.data())
                .contains(chat.id().toString())
                .doesNotContain(phone));
    }

    @Test
    void noPushForAChatThatIsDeletedBeforeTheRetry() {
        planPush();

        given.in(
                "aurora",
                () -> conversations.delete(
                        chat.id(), customers.byId(chat.customer()).orElseThrow()));

        await().until(() -> stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone)).isEmpty();
    }

    @Test
    void noPushForAnAnswerThatIsReadBeforeTheRetry() {
        planPush();

        given.in("aurora", () -> {
            conversations.seen(chat.id(), chat.customer(), Long.MAX_VALUE);
            return chat;
        });

        await().until(() -> stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone)).isEmpty();
    }

    @Test
    void aSecondAnswerBeforeTheRetryReplacesTheFirstPush() {
        planPush();

        given.answer("aurora", chat, "Второй ответ");

        await().until(() -> !testDevices.received(phone).isEmpty()
                && stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone))
                .extracting(push -> push.at("/notification/body").asText())
                .containsExactly("Второй ответ");
    }

    @Test
    void anUnregisteredDeviceIsRemoved() {
        testDevices.unregister(phone);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() -> stored.tokens("aurora", chat.customer()).isEmpty());
        await().until(() -> stored.planned(chat.id()).isEmpty());
    }

    @Test
    void aRejectedPushIsDroppedAndTheDeviceKept() {
        testDevices.failNext(400, 1);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() ->
                !stored.isDue("aurora", chat.id()) && stored.planned(chat.id()).isEmpty());
        assertThat(testDevices.received(phone)).isEmpty();
        assertThat(stored.tokens("aurora", chat.customer())).containsExactly(phone);
    }

    private void planPush() {
        testDevices.failNext(503, 1, RETRY_AFTER_SECONDS);
        given.answer("aurora", chat, "Первый ответ");
        await().until(() -> stored.planned(chat.id()).stream().anyMatch(one -> one.failures() == 1));
    }
}
