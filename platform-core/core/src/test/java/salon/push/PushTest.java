package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;

/// With the real Firebase Admin SDK against the FCM stand-in.
@QuarkusTest
class PushTest {
    @Inject
    Given given;

    @Inject
    TestDevices testDevices;

    @Inject
    StoredPushes stored;

    @Inject
    StaffPosts staff;

    @Inject
    Devices devices;

    @Inject
    TestTenants tenants;

    @Test
    void anAnswerIsPushedToEveryDeviceOnce() {
        var chat = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", chat.customer());
        var tablet = testDevices.register("aurora", chat.customer());

        var answer = (PostResult.Posted) given.answer("aurora", chat, "Ждём вас\nзавтра в 10.");

        await().until(() -> testDevices.received(phone).size()
                        + testDevices.received(tablet).size()
                == 2);
        var push = testDevices.received(tablet).getFirst();
        assertThat(testDevices.received(phone)).hasSize(1);
        assertThat(push.at("/notification/title").asText()).isEqualTo("Аврора Север");
        assertThat(push.at("/notification/body").asText()).isEqualTo("Ждём вас завтра в 10.");
        assertThat(push.at("/data/conversation").asText()).isEqualTo(chat.id().toString());
        assertThat(push.at("/data/seq").asLong()).isEqualTo(answer.message().seq());
        assertThat(push.at("/data/tenant").asText()).isEqualTo("aurora");
    }

    @Test
    void aNewerPushReplacesTheOlder() {
        var chat = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", chat.customer());

        given.answer("aurora", chat, "Добрый день!");

        await().until(() -> testDevices.received(phone).size() == 1);
        var push = testDevices.received(phone).getFirst();
        var id = chat.id().toString();
        assertThat(push.at("/android/collapse_key").asText()).isEqualTo(id);
        assertThat(push.at("/android/notification/tag").asText()).isEqualTo(id);
        assertThat(push.at("/apns/headers/apns-collapse-id").asText()).isEqualTo(id);
        assertThat(push.at("/apns/payload/aps/badge").asInt()).isEqualTo(2);
    }

    @Test
    void aCardWithoutATextIsPushedWithItsTitle() {
        var chat = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", chat.customer());
        var anna = new Writer.Staff("Анна", Set.of(chat.centre()));

        given.in(
                "aurora",
                () -> staff.post(
                        anna,
                        chat.id(),
                        UUID.randomUUID(),
                        "",
                        new StaffPosts.Attachment(NoteCard.ID, Map.of("note", "Подробности"))));

        await().until(() -> testDevices.received(phone).size() == 1);
        assertThat(testDevices
                        .received(phone)
                        .getFirst()
                        .at("/notification/body")
                        .asText())
                .isNotEmpty()
                .doesNotContain("Подробности");
    }

    /// A preview has room for 99 characters and an ellipsis; the flag is the 99th and the 100th.
    @Test
    void thePreviewOfAnAnswerIsNotCutInsideAFlag() {
        var chat = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", chat.customer());
        var anna = new Writer.Staff("Анна", Set.of(chat.centre()));
        var text = "а".repeat(98) + "🇷🇺 флаг дальше";

        given.in("aurora", () -> staff.post(anna, chat.id(), UUID.randomUUID(), text, null));

        await().until(() -> testDevices.received(phone).size() == 1);
        assertThat(testDevices
                        .received(phone)
                        .getFirst()
                        .at("/notification/body")
                        .asText())
                .isEqualTo("а".repeat(98) + "…");
    }

    @Test
    void theCustomersOwnMessagesAreNotPushed() {
        var chat = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", chat.customer());

        given.write("aurora", chat, UUID.randomUUID(), "Есть кто-нибудь?");

        awaitPushOfALaterAnswer("aurora", "north");
        assertThat(testDevices.received(phone)).isEmpty();
    }

    @Test
    void theSameTokenInTwoTenantsGetsOnlyThePushOfTheOneThatAnswered() {
        var aurora = given.chatOf("aurora", "north");
        var vega = given.chatOf("vega", "main");
        var phone = testDevices.register("aurora", aurora.customer());
        given.in("vega", () -> devices.register(vega.customer(), phone, "ios"));

        given.answer("vega", vega, "Здравствуйте!");

        await().until(() -> !testDevices.received(phone).isEmpty());
        awaitPushOfALaterAnswer("aurora", "north");
        assertThat(testDevices.received(phone))
                .extracting(push -> push.at("/data/tenant").asText())
                .containsExactly("vega");
        assertThat(stored.planned(aurora.id())).isEmpty();
    }

    @Test
    void aTenantWithoutFirebaseHasNoPushesAndNothingIsPlanned() {
        var tenant = tenants.withoutFirebase();
        var chat = given.chatOf(tenant, "only");
        var phone = testDevices.register(tenant, chat.customer());

        given.answer(tenant, chat, "Здравствуйте!");

        await().until(() -> !stored.isDue(tenant, chat.id()));
        assertThat(stored.planned(chat.id())).isEmpty();
        assertThat(testDevices.received(phone)).isEmpty();
    }

    private void awaitPushOfALaterAnswer(String tenant, String centre) {
        var other = given.chatOf(tenant, centre);
        var phone = testDevices.register(tenant, other.customer());
        given.answer(tenant, other, "Здравствуйте!");
        await().until(() -> testDevices.received(phone).size() == 1);
    }
}
