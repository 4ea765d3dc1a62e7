package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.request.Requests;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.schedule.Sweeper;

@QuarkusTest
class RequestMailTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    Mailbox mailbox;

    @Inject
    Requests requests;

    @Inject
    Conversations conversations;

    @Inject
    Sweeper sweeper;

    private Customer customer;

    @BeforeEach
    void addTemplateForNotes() {
        customer = given.customer("aurora");
        database.call("aurora", sql -> sql.update("""
                        insert into notification_template
                          (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :north, :topic, true,
                                '{notes@aurora.example}', '[{"kind":"text","text":"Заметка"}]', '[{"kind":"customer-email"},{"kind":"answers"}]')""")
                .setParameter("north", given.centre("aurora", "north").id())
                .setParameter("topic", NoteCard.ID)
                .executeUpdate());
    }

    @AfterEach
    void deleteTemplate() {
        database.call("aurora", sql -> sql.update("delete from notification_template where topic = :topic")
                .setParameter("topic", NoteCard.ID)
                .executeUpdate());
    }

    @Test
    void aRequestIsMailedByTheTemplateOfItsType() {
        var request = submit(UUID.randomUUID());

        var letter = mailbox.await(customer, 1).getFirst();

        assertThat(letter.to()).isEqualTo("notes@aurora.example");
        assertThat(letter.subject()).isEqualTo("Заметка");
        for (var form : List.of(letter.text(), letter.html())) {
            assertThat(form)
                    .contains("с <детским> креслом"
                            .replace("<", form.startsWith("<!") ? "&lt;" : "<")
                            .replace(">", form.startsWith("<!") ? "&gt;" : ">"))
                    .contains("http://localhost:8080/t/aurora/panel/requests/" + request)
                    .doesNotContain("/reply/");
        }
    }

    @Test
    void theMailOfACustomerWithAChatHasAReplyLink() {
        given.in("aurora", () -> conversations.open(customer, given.centre("aurora", "north")));

        submit(UUID.randomUUID());

        assertThat(mailbox.await(customer, 1).getFirst().text())
                .contains("Ответить: http://localhost:8080/t/aurora/reply/");
    }

    /// The first is mailed at once, the others go together.
    @Test
    void aBurstOfRequestsMakesTwoMails() {
        submit(UUID.randomUUID());
        mailbox.await(customer, 1);
        for (var i = 2; i <= 25; i++) {
            submit(UUID.randomUUID(), "заявка-" + i + ".");
        }
        sweeper.sweepAll();
        assertThat(waiting()).isEqualTo(24);

        letTheWindowPass();
        sweeper.sweepAll();

        var letters = mailbox.await(customer, 2);
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().text())
                .contains("Заявка 1 из 24", "заявка-2.", "Заявка 20 из 24", "заявка-21.", "Ещё заявок: 4")
                .contains("http://localhost:8080/t/aurora/panel/centres/north/requests/" + NoteCard.ID)
                .doesNotContain("заявка-22.");
        assertThat(waiting()).isZero();
    }

    @Test
    void aSingleRequestAfterTheFirstIsMailedAsItIs() {
        submit(UUID.randomUUID());
        mailbox.await(customer, 1);
        var second = submit(UUID.randomUUID());

        letTheWindowPass();
        sweeper.sweepAll();

        assertThat(mailbox.await(customer, 2).getLast().text())
                .contains("http://localhost:8080/t/aurora/panel/requests/" + second);
        var third = submit(UUID.randomUUID());
        assertThat(waiting()).isEqualTo(1);
        assertThat(third).isNotEqualTo(second);
    }

    @Test
    void aRequestAfterTheWindowIsMailedAtOnce() {
        submit(UUID.randomUUID());
        mailbox.await(customer, 1);
        letTheWindowPass();

        submit(UUID.randomUUID());

        assertThat(mailbox.await(customer, 2)).hasSize(2);
        assertThat(waiting()).isZero();
    }

    @Test
    void aRequestThatIsRolledBackSendsNoMail() {
        var id = UUID.randomUUID();

        given.in("aurora", () -> {
            QuarkusTransaction.begin();
            submit(id);
            QuarkusTransaction.rollback();
            return id;
        });

        var planned = database.call("aurora", sql -> sql.query(
                        "select cast(count(*) as int) from scheduled_tasks where task_instance like :request",
                        Integer.class)
                .setParameter("request", "%.request." + id + ".%")
                .getSingleResult());
        assertThat(planned).isZero();
        assertThat(mailbox.about(customer)).isEmpty();
    }

    /// As if the last mail had been sent an hour before.
    private void letTheWindowPass() {
        database.call(
                "aurora",
                sql -> sql.update("""
                    update request_mail set mailed_at = mailed_at - interval '1 hour',
                           due_at = due_at - interval '1 hour' where customer_id = :customer""").setParameter("customer", customer.id()).executeUpdate());
    }

    private int waiting() {
        return database.call("aurora", sql -> sql.query(
                        "select cast(coalesce(sum(cardinality(waiting)), 0) as int) from request_mail where"
                                + " customer_id = :customer",
                        Integer.class)
                .setParameter("customer", customer.id())
                .getSingleResult());
    }

    private UUID submit(UUID id) {
        return submit(id, "с <детским> креслом");
    }

    private UUID submit(UUID id, String note) {
        var form = new RequestForm(id, NoteCard.ID, "north", null, Map.of("note", note, "phone", "+79161234567"));
        var done = given.in("aurora", () -> requests.submit(customer, form));
        return ((SubmitResult.Accepted) done).request().id();
    }
}
