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
    TenantDatabase rows;

    @Inject
    NotificationTemplates templates;

    @Test
    void aCentresTemplateIsReadWithItsBlocks() {
        var north = given.centre("aurora", "north").id();

        var found = given.in("aurora", () -> templates.forTopic("chat", north));

        assertThat(found).singleElement().satisfies(template -> {
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
    void anotherTenantsTemplatesAreOutOfReach() {
        var north = given.centre("aurora", "north").id();
        var template =
                given.in("aurora", () -> templates.forTopic("chat", north)).getFirst();

        assertThat(given.in("vega", () -> templates.forTopic("chat", north))).isEmpty();
        assertThat(given.in("vega", () -> templates.find(template.id()))).isEmpty();
    }

    @Test
    void requestsOfATypeWithoutATemplateGoByThatOfOtherRequestsUnlessTheirOwnIsSwitchedOff() {
        var north = given.centre("aurora", "north").id();

        assertThat(addresses("note", north)).containsExactly("north@aurora.example");
        assertThat(given.in("aurora", () -> templates.recipients("note", north)))
                .isEmpty();

        rows.in(
                "aurora",
                sql -> sql.execute(
                        "insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)"
                                + " values (current_setting('app.tenant')::uuid, uuidv7(), 'note', false, '{}', 'x', '[]')"));
        try {
            assertThat(addresses("note", north)).isEmpty();
        } finally {
            rows.in("aurora", sql -> sql.execute("delete from notification_template where topic = 'note'"));
        }
    }

    private List<String> addresses(String type, UUID centre) {
        return given.in("aurora", () -> templates.recipientsOfRequest(type, centre)).stream()
                .map(Recipient::address)
                .toList();
    }
}
