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
import salon.request.RequestForm;
import salon.request.Requests;
import salon.request.SubmitResult;

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

    private Customer customer;

    @BeforeEach
    void addTemplateForNotes() {
        customer = given.customer("aurora");
        database.call("aurora", sql -> sql.update("""
                        insert into notification_template
                          (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :north, :topic, true,
                                '{notes@aurora.example}', 'Заметка', '[{"kind":"customer-email"},{"kind":"answers"}]')""")
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

    private UUID submit(UUID id) {
        var form = new RequestForm(
                id, NoteCard.ID, "north", null, Map.of("note", "с <детским> креслом", "phone", "+79161234567"));
        var done = given.in("aurora", () -> requests.submit(customer, form));
        return ((SubmitResult.Accepted) done).request().id();
    }
}
