package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import salon.Given;

@QuarkusTest
class NotificationTemplatesTest {
    @Inject
    Given given;

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
}
