package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.chat.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;

/// With the real Firebase Admin SDK; only Google is a stand-in.
@QuarkusTest
class PushTest {
    @Inject
    Given given;

    @Inject
    TestDevices phones;

    @Inject
    StoredPushes kept;

    @Inject
    StaffPosts staff;

    @Inject
    Devices devices;

    @Inject
    TestTenants tenants;

    @Test
    void anAnswerIsToldToEveryDeviceOnce() {
        var chat = given.chatOf("aurora", "north");
        var phone = phones.of("aurora", chat.customer());
        var tablet = phones.of("aurora", chat.customer());

        var answer = (PostResult.Posted) given.answer("aurora", chat, "Ждём вас\nзавтра в 10.");

        await().until(() ->
                phones.received(phone).size() + phones.received(tablet).size() == 2);
        var push = phones.received(tablet).getFirst();
        assertThat(phones.received(phone)).hasSize(1);
        assertThat(push.at("/notification/title").asText()).isEqualTo("Аврора Север");
        assertThat(push.at("/notification/body").asText()).isEqualTo("Ждём вас завтра в 10.");
        assertThat(push.at("/data/conversation").asText()).isEqualTo(chat.id().toString());
        assertThat(push.at("/data/seq").asLong()).isEqualTo(answer.message().seq());
        assertThat(push.at("/data/tenant").asText()).isEqualTo("aurora");
    }

    @Test
    void aNewerPushTakesThePlaceOfTheOlder() {
        var chat = given.chatOf("aurora", "north");
        var phone = phones.of("aurora", chat.customer());

        given.answer("aurora", chat, "Добрый день!");

        await().until(() -> phones.received(phone).size() == 1);
        var push = phones.received(phone).getFirst();
        var id = chat.id().toString();
        assertThat(push.at("/android/collapse_key").asText()).isEqualTo(id);
        assertThat(push.at("/android/notification/tag").asText()).isEqualTo(id);
        assertThat(push.at("/apns/headers/apns-collapse-id").asText()).isEqualTo(id);
        assertThat(push.at("/apns/payload/aps/badge").asInt()).isEqualTo(2);
    }

    @Test
    void aCardWithoutATextIsToldByItsTitle() {
        var chat = given.chatOf("aurora", "north");
        var phone = phones.of("aurora", chat.customer());
        var anna = new Writer.Staff("Анна", Set.of(chat.centre()));

        given.in(
                "aurora",
                () -> staff.post(
                        anna,
                        chat.id(),
                        UUID.randomUUID(),
                        "",
                        new StaffPosts.Attachment(NoteCard.ID, Map.of("note", "Подробности"))));

        await().until(() -> phones.received(phone).size() == 1);
        assertThat(phones.received(phone).getFirst().at("/notification/body").asText())
                .isNotEmpty()
                .doesNotContain("Подробности");
    }

    @Test
    void whatTheCustomerWritesIsNotToldToThem() {
        var chat = given.chatOf("aurora", "north");
        var phone = phones.of("aurora", chat.customer());

        given.write("aurora", chat, UUID.randomUUID(), "Есть кто-нибудь?");

        aLaterAnswerHasArrived("aurora", "north");
        assertThat(phones.received(phone)).isEmpty();
    }

    @Test
    void theSameTokenInTwoTenantsHearsOnlyTheOneThatAnswered() {
        var aurora = given.chatOf("aurora", "north");
        var vega = given.chatOf("vega", "main");
        var phone = phones.of("aurora", aurora.customer());
        given.in("vega", () -> devices.register(vega.customer(), phone, "ios"));

        given.answer("vega", vega, "Здравствуйте!");

        await().until(() -> !phones.received(phone).isEmpty());
        aLaterAnswerHasArrived("aurora", "north");
        assertThat(phones.received(phone))
                .extracting(push -> push.at("/data/tenant").asText())
                .containsExactly("vega");
        assertThat(kept.waiting(aurora.id())).isEmpty();
    }

    @Test
    void aTenantWithoutFirebaseHasNoPushesAndNothingWaits() {
        var tenant = tenants.withoutFirebase();
        var chat = given.chatOf(tenant, "only");
        var phone = phones.of(tenant, chat.customer());

        given.answer(tenant, chat, "Здравствуйте!");

        await().until(() -> !kept.isDue(tenant, chat.id()));
        assertThat(kept.waiting(chat.id())).isEmpty();
        assertThat(phones.received(phone)).isEmpty();
    }

    private void aLaterAnswerHasArrived(String tenant, String centre) {
        var other = given.chatOf(tenant, centre);
        var phone = phones.of(tenant, other.customer());
        given.answer(tenant, other, "Здравствуйте!");
        await().until(() -> phones.received(phone).size() == 1);
    }
}
