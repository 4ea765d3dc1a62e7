package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/// Firebase is away, busy, or has had enough of us.
@QuarkusTest
class PushRetryTest {
    private static final int LONG_ENOUGH_TO_ACT_IN = 3;

    @Inject
    Given given;

    @Inject
    TestDevices phones;

    @Inject
    StoredPushes kept;

    @Inject
    Conversations conversations;

    @Inject
    Customers customers;

    private Conversation chat;
    private String phone;

    @BeforeEach
    void aChatWithAPhone() {
        chat = given.chatOf("aurora", "north");
        phone = phones.of("aurora", chat.customer());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBusyFirebaseGetsThePushWhenItHasTime(int status) {
        phones.failNext(status, 2, 1);

        given.answer("aurora", chat, "Здравствуйте!");

        // In this order: between the two questions what is due may become what waits, never the other way round.
        await().until(() ->
                !kept.isDue("aurora", chat.id()) && kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone)).hasSize(1);
    }

    @Test
    void withoutATimeThePausesGrow() {
        phones.failNext(500, 2);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() -> phones.received(phone).size() == 1);
        await().until(() -> kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone)).hasSize(1);
    }

    @Test
    void whatWaitsHoldsNoToken() {
        aPushWaits();

        assertThat(kept.waiting(chat.id())).singleElement().satisfies(one -> assertThat(one.data())
                .contains(chat.id().toString())
                .doesNotContain(phone));
    }

    @Test
    void aChatThatIsDeletedMeanwhileIsNotTold() {
        aPushWaits();

        given.in(
                "aurora",
                () -> conversations.delete(
                        chat.id(), customers.byId(chat.customer()).orElseThrow()));

        await().until(() -> kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone)).isEmpty();
    }

    @Test
    void anAnswerThatIsReadMeanwhileIsNotTold() {
        aPushWaits();

        given.in("aurora", () -> {
            conversations.seen(chat.id(), chat.customer(), Long.MAX_VALUE);
            return chat;
        });

        await().until(() -> kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone)).isEmpty();
    }

    @Test
    void aSecondAnswerMeanwhileIsToldTogetherWithTheFirst() {
        aPushWaits();

        given.answer("aurora", chat, "Второй ответ");

        await().until(() ->
                !phones.received(phone).isEmpty() && kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone))
                .extracting(push -> push.at("/notification/body").asText())
                .containsExactly("Второй ответ");
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        phones.throwAway(phone);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() -> kept.tokens("aurora", chat.customer()).isEmpty());
        await().until(() -> kept.waiting(chat.id()).isEmpty());
    }

    @Test
    void aRefusedMessageIsDroppedAndTheDeviceKept() {
        phones.failNext(400, 1);

        given.answer("aurora", chat, "Здравствуйте!");

        await().until(() ->
                !kept.isDue("aurora", chat.id()) && kept.waiting(chat.id()).isEmpty());
        assertThat(phones.received(phone)).isEmpty();
        assertThat(kept.tokens("aurora", chat.customer())).containsExactly(phone);
    }

    private void aPushWaits() {
        phones.failNext(503, 1, LONG_ENOUGH_TO_ACT_IN);
        given.answer("aurora", chat, "Первый ответ");
        await().until(() -> kept.waiting(chat.id()).stream().anyMatch(one -> one.failures() == 1));
    }
}
