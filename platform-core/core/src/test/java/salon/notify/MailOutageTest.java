package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.embedded.TestServers;

/// The mail server is down when a customer writes.
@QuarkusTest
class MailOutageTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    Mailbox mailbox;

    @Inject
    PlannedMails planned;

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
    void startMailServer() {
        TestServers.get().mail().startSmtp();
    }

    @Test
    void exactlyOneMailArrivesWhenTheServerIsBack() {
        TestServers.get().mail().stopSmtp();
        post("Вы ещё работаете?");
        await().until(() -> planned.failedTries(chat) > 0);

        TestServers.get().mail().startSmtp();

        mailbox.await(customer, 1);
        await().until(() -> planned.waiting(chat) == 0);
        assertThat(mailbox.about(customer)).hasSize(1);
    }

    @Test
    void retriesLogNoStackTraces() {
        var warnings = new CopyOnWriteArrayList<String>();
        var scheduler = Logger.getLogger("com.github.kagkarlsson.scheduler");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        scheduler.addHandler(listener);
        TestServers.get().mail().stopSmtp();

        try {
            post("Есть кто-нибудь?");
            await().until(() -> planned.failedTries(chat) > 1);
        } finally {
            scheduler.removeHandler(listener);
        }

        assertThat(warnings).isEmpty();
    }

    @Test
    void aPlannedMailHoldsNoPersonalData() {
        TestServers.get().mail().stopSmtp();
        post("секретное слово");
        await().until(() -> planned.waiting(chat) == 1);

        var data = database.call("aurora", sql -> sql.query("""
                        select task_instance || convert_from(task_data, 'UTF8') from scheduled_tasks
                         where task_name = 'mail' and task_instance like '%' || :chat || '%'""", String.class)
                .setParameter("chat", chat.id().toString())
                .getSingleResult());

        assertThat(data).doesNotContain("секретное", "Пётр", customer.email(), customer.phone());
    }

    @Test
    void aTemplateThatIsSwitchedOffBeforeTheRetrySendsNothing() {
        TestServers.get().mail().stopSmtp();
        post("Есть кто?");
        await().until(() -> planned.failedTries(chat) > 0);
        enable(false);

        TestServers.get().mail().startSmtp();

        await().until(() -> planned.waiting(chat) == 0);
        enable(true);
        assertThat(mailbox.about(customer)).isEmpty();
    }

    private void post(String text) {
        given.write("aurora", chat, UUID.randomUUID(), text);
    }

    private void enable(boolean isOn) {
        database.call("aurora", sql -> sql.update(
                        "update notification_template set enabled = :on where 'north@aurora.example' = any (addresses)")
                .setParameter("on", isOn)
                .executeUpdate());
    }
}
