package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;

@QuarkusTest
class NotificationTemplatesTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    NotificationTemplates templates;

    @Test
    void aCentresTemplateIsReadWithItsBlocks() {
        var north = given.centre("aurora", "north").id();

        var recipients = given.in("aurora", () -> templates.recipientsOfChat(north));

        assertThat(recipients).singleElement().satisfies(recipient -> {
            var template = given.in("aurora", () -> templates.find(recipient.template()))
                    .orElseThrow();
            assertThat(template.addresses()).containsExactly("north@aurora.example");
            assertThat(template.blocks())
                    .containsExactly(
                            new Block.Text("Новое сообщение в чате."),
                            new Block.CustomerName(),
                            new Block.CustomerPhone(),
                            new Block.CustomerEmail(),
                            new Block.Messages());
        });
    }

    @Test
    void anotherTenantsTemplatesAreNotFound() {
        var north = given.centre("aurora", "north").id();
        var recipient =
                given.in("aurora", () -> templates.recipientsOfChat(north)).getFirst();

        assertThat(given.in("vega", () -> templates.recipientsOfChat(north))).isEmpty();
        assertThat(given.in("vega", () -> templates.find(recipient.template()))).isEmpty();
    }

    @Test
    void requestsOfATypeWithoutATemplateUseThatOfOtherRequestsUnlessTheirOwnIsSwitchedOff() {
        var north = given.centre("aurora", "north").id();

        assertThat(addresses("note", north)).containsExactly("north@aurora.example");
        assertThat(given.in("aurora", () -> templates.recipients("note", north)))
                .isEmpty();

        database.call("aurora", sql -> sql.update(
                        "insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)"
                                + " values (current_setting('app.tenant')::uuid, uuidv7(), 'note', false, '{}', 'x', '[]')")
                .executeUpdate());
        try {
            assertThat(addresses("note", north)).isEmpty();
        } finally {
            database.call("aurora", sql -> sql.update("delete from notification_template where topic = 'note'")
                    .executeUpdate());
        }
    }

    private List<String> addresses(String type, UUID centre) {
        return given.in("aurora", () -> templates.recipientsOfRequest(type, centre)).stream()
                .map(NotificationTemplates.Recipient::address)
                .toList();
    }
}
