package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.template.NotificationTemplates.Topic;

@QuarkusTest
class NotificationTemplatesTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    NotificationTemplates templates;

    @AfterEach
    void deleteTemplatesOfNotes() {
        database.call("aurora", sql -> sql.update("delete from notification_template where topic = :topic")
                .setParameter("topic", NoteCard.ID)
                .executeUpdate());
    }

    @Test
    void aCentresTemplateIsReadWithItsBlocks() {
        var north = given.centre("aurora", "north").id();

        var recipients = given.in("aurora", () -> templates.recipientsOfChat(north));

        assertThat(recipients).singleElement().satisfies(recipient -> {
            var template = given.in("aurora", () -> templates.find(recipient.template()))
                    .orElseThrow();
            assertThat(template.addresses()).containsExactly("north@aurora.example");
            assertThat(template.content().blocks())
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
    void aTypeWithoutASavedTemplateSendsNoMailAndHasOneToSwitchOn() {
        var north = given.centre("aurora", "north").id();

        assertThat(given.in("aurora", () -> templates.recipientsOfRequest(NoteCard.ID, north)))
                .isEmpty();
        assertThat(given.in("aurora", () -> templates.topics(north, Locale.of("ru"))))
                .extracting(Topic::id)
                .startsWith(NotificationTemplates.CHAT)
                .contains(NoteCard.ID);
        var template =
                given.in("aurora", () -> templates.current(NoteCard.ID, north)).orElseThrow();
        assertThat(template.version()).isZero();
        assertThat(template.content().enabled()).isFalse();
        assertThat(template.content().subject())
                .containsExactly(
                        new Block.RequestTitle(),
                        new Block.Text(": "),
                        new Block.CustomerName(),
                        new Block.Text(", "),
                        new Block.Centre());
        assertThat(given.in("aurora", () -> templates.current("no-such-type", north)))
                .isEmpty();
    }

    @Test
    void bothTemplatesAreExplained() {
        var north = given.centre("aurora", "north").id();
        add(null, NoteCard.ID, true, "{Notes@aurora.example,office@aurora.example,bad@}", false, "{}");
        add(north, NoteCard.ID, true, "{notes@aurora.example}", false, "{}");

        var explained = given.in("aurora", () -> templates.explain(NoteCard.ID, north));

        assertThat(explained.ofCentre().receivers()).containsExactly("notes@aurora.example");
        assertThat(explained.ofGroup().receivers()).containsExactly("office@aurora.example");
        assertThat(explained.ofGroup().doubled()).containsExactly("Notes@aurora.example");
        assertThat(explained.ofGroup().invalid()).containsExactly("bad@");
        assertThat(explained.isNobody()).isFalse();
        assertThat(given.in("aurora", () -> templates.explain(north)))
                .containsEntry(NoteCard.ID, explained)
                .containsKey(NotificationTemplates.CHAT);
        assertThat(given.in("aurora", () -> templates.recipientsOfRequest(NoteCard.ID, north)))
                .extracting(NotificationTemplates.Recipient::address)
                .containsExactly("notes@aurora.example", "office@aurora.example");
    }

    @Test
    void aTemplateThatIsSwitchedOffOrHasNoAddressSendsToNobody() {
        var north = given.centre("aurora", "north").id();
        add(null, NoteCard.ID, false, "{office@aurora.example}", false, "{}");
        add(north, NoteCard.ID, true, "{bad@}", false, "{}");

        var explained = given.in("aurora", () -> templates.explain(NoteCard.ID, north));

        assertThat(explained.isNobody()).isTrue();
        assertThat(explained.ofCentre().sends()).isFalse();
        assertThat(explained.ofGroup().sends()).isFalse();
        assertThat(given.in("aurora", () -> templates.recipientsOfRequest(NoteCard.ID, north)))
                .isEmpty();
    }

    @Test
    void theCentresEscalationDecidesAndElseTheOneOfTheWholeTenant() {
        var north = given.centre("aurora", "north").id();
        var south = given.centre("aurora", "south").id();
        add(null, NoteCard.ID, true, "{}", true, "{boss@aurora.example}");
        add(north, NoteCard.ID, true, "{}", true, "{marina@aurora.example,bad@,Marina@aurora.example}");
        add(south, NoteCard.ID, true, "{}", true, "{bad@}");

        var ofNorth = given.in("aurora", () -> templates.escalationOfRequest(NoteCard.ID, north))
                .orElseThrow();
        var ofSouth = given.in("aurora", () -> templates.escalationOfRequest(NoteCard.ID, south))
                .orElseThrow();

        assertThat(ofNorth.ofCentre()).isTrue();
        assertThat(ofNorth.addresses()).containsExactly("marina@aurora.example");
        assertThat(ofNorth.after()).isEqualTo(Duration.ofMinutes(30));
        assertThat(ofNorth.every()).isEqualTo(Duration.ofMinutes(60));
        assertThat(ofSouth.ofCentre()).isFalse();
        assertThat(ofSouth.addresses()).containsExactly("boss@aurora.example");
        assertThat(given.in("aurora", () -> templates.escalationOfChat(north)))
                .hasValueSatisfying(rule -> assertThat(rule.addresses()).containsExactly("marina@aurora.example"));
        assertThat(given.in("vega", () -> templates.escalationOfRequest(NoteCard.ID, north)))
                .isEmpty();
    }

    @Test
    void aTemplateThatIsSwitchedOffEscalatesNothing() {
        var north = given.centre("aurora", "north").id();
        add(north, NoteCard.ID, false, "{}", true, "{marina@aurora.example}");

        assertThat(given.in("aurora", () -> templates.escalationOfRequest(NoteCard.ID, north)))
                .isEmpty();
    }

    private void add(
            @Nullable UUID centre,
            String topic,
            boolean enabled,
            String addresses,
            boolean escalates,
            String managers) {
        database.call("aurora", sql -> sql.update("""
                        insert into notification_template
                          (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks, escalation_on,
                           escalation_addresses)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :centre, :topic, :enabled,
                                cast(:addresses as text[]), '[{"kind":"centre"}]', '[]', :escalates,
                                cast(:managers as text[]))""")
                .setParameter("centre", centre, UUID.class)
                .setParameter("topic", topic)
                .setParameter("enabled", enabled)
                .setParameter("addresses", addresses)
                .setParameter("escalates", escalates)
                .setParameter("managers", managers)
                .executeUpdate());
    }
}
