package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.embedded.ReceivedMail;
import salon.reply.ReplyLinks;
import salon.reply.ReplyLinks.LinkLookup;
import salon.schedule.Sweeper;

/// From a customer's message to the mail in the dealer's mailbox.
@QuarkusTest
class ChatMailTest {
    private static final String MARKUP = "<script>alert(1)</script> {{x}} {name}\r\nBcc: all@example.org\r\n.\r\n";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    Mailbox mailbox;

    @Inject
    PlannedMails planned;

    @Inject
    Sweeper sweeper;

    @Inject
    ReplyLinks links;

    @Inject
    Conversations conversations;

    private Customer customer;
    private Conversation chat;

    @BeforeEach
    void openChat() {
        customer = given.customer("aurora");
        chat = given.in("aurora", () -> conversations.open(customer, given.centre("aurora", "north")));
    }

    @AfterEach
    void deleteTenantWideTemplates() {
        database.call("aurora", sql -> sql.update("delete from notification_template where centre_id is null")
                .executeUpdate());
    }

    @Test
    void aMessageIsMailedToTheCentresAddressWithBothButtons() {
        post("Здравствуйте! Есть ли\nместо на субботу?");

        var letter = mailbox.await(customer, 1).getFirst();

        assertThat(letter.to()).isEqualTo("north@aurora.example");
        assertThat(letter.subject()).isEqualTo("Вопрос из чата: Пётр Ильин, Аврора Север");
        for (var form : List.of(letter.text(), letter.html())) {
            assertThat(form)
                    .contains("Пётр Ильин", "+79161234567", customer.email(), "Здравствуйте! Есть ли")
                    .contains("Ответить", "Открыть в ПУ")
                    .contains("http://localhost:8080/t/aurora/panel/chats/" + chat.id());
        }
        assertThat(given.in("aurora", () -> links.find(token(letter))))
                .isInstanceOfSatisfying(LinkLookup.Found.class, found -> {
                    assertThat(found.link().conversation()).isEqualTo(chat.id());
                    assertThat(found.link().address()).isEqualTo("north@aurora.example");
                    assertThat(found.link().upToSeq()).isEqualTo(2);
                });
    }

    @Test
    void headersGroupTheMailsOfAChat() {
        post("раз");

        var headers = mailbox.await(customer, 1).getFirst().headers();

        assertThat(headers)
                .containsEntry("References", "<chat." + chat.id() + "@localhost>")
                .containsEntry("Auto-Submitted", "auto-generated")
                .doesNotContainKey("Reply-To");
        assertThat(headers.get("Message-ID"))
                .startsWith("<chat." + chat.id() + ".2.")
                .endsWith("@localhost>");
        assertThat(headers.get("From")).doesNotContain(customer.email());
    }

    @Test
    void theFirstMessageMailsAtOnceAndTheNextOnesTogether() {
        post("первое");
        var first = mailbox.await(customer, 1).getFirst();
        post("второе");
        post("третье");
        sweeper.sweepAll();

        assertThat(mailbox.about(customer)).hasSize(1);
        assertThat(secondsUntilDue()).isEqualTo(60);

        makeDue();
        var second = mailbox.await(customer, 2).getLast();

        await().until(() -> planned.waiting(chat) == 0);
        assertThat(mailbox.about(customer)).hasSize(2);
        assertThat(first.text()).contains("первое").doesNotContain("второе");
        assertThat(second.text()).contains("второе", "третье").doesNotContain("первое");
    }

    @Test
    void theTenantWideTemplateSendsTooAndAnAddressInBothGetsOneMail() {
        database.call("aurora", sql -> sql.update("""
                        insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, uuidv7(), 'chat', true,
                                '{North@aurora.example,office@aurora.example}', '[{"kind":"text","text":"Все вопросы"}]',
                                '[{"kind":"customer-email"},{"kind":"messages"}]')""").executeUpdate());

        post("Кто отвечает?");
        var letters = mailbox.await(customer, 2);

        await().until(() -> planned.waiting(chat) == 0);
        assertThat(mailbox.about(customer))
                .extracting(ReceivedMail::to, ReceivedMail::subject)
                .containsExactlyInAnyOrder(
                        tuple("north@aurora.example", "Вопрос из чата: Пётр Ильин, Аврора Север"),
                        tuple("office@aurora.example", "Все вопросы"));
        assertThat(token(letters.getFirst())).isNotEqualTo(token(letters.getLast()));
    }

    @Test
    void markupInAMessageIsShownAsText() {
        post(MARKUP);

        var letter = mailbox.await(customer, 1).getFirst();

        assertThat(letter.html())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {{x}} {name}");
        assertThat(letter.text())
                .contains("    <script>alert(1)</script> {{x}} {name}", "    Bcc: all@example.org", "    .");
        assertThat(letter.headers()).doesNotContainKey("Bcc");
    }

    private void post(String text) {
        given.write("aurora", chat, UUID.randomUUID(), text);
    }

    private static String token(ReceivedMail letter) {
        var link = Pattern.compile("http://localhost:8080/t/aurora/reply/([A-Za-z0-9_-]{43})")
                .matcher(letter.text());
        assertThat(link.find()).isTrue();
        assertThat(letter.html()).contains(link.group());
        return link.group(1);
    }

    private int secondsUntilDue() {
        return database.call("aurora", sql -> sql.query(
                        "select cast(extract(epoch from mail_due_at - mailed_at) as int) from conversation where id = :chat",
                        Integer.class)
                .setParameter("chat", chat.id())
                .getSingleResult());
    }

    private void makeDue() {
        database.call("aurora", sql -> sql.update("update conversation set mail_due_at = now() where id = :chat")
                .setParameter("chat", chat.id())
                .executeUpdate());
        sweeper.sweepAll();
    }
}
