package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.template.NotificationTemplates.Recipient;

class RecipientTest {
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void anAddressInBothTemplatesGetsTheMailOfTheFirst() {
        var recipients = Recipient.of(List.of(
                template(first, "a@x.example", "b@x.example"), template(second, "B@x.example ", "c@x.example")));

        assertThat(recipients)
                .containsExactly(
                        new Recipient("a@x.example", first),
                        new Recipient("b@x.example", first),
                        new Recipient("c@x.example", second));
    }

    @Test
    void anythingButASingleAddressGetsNoMail() {
        var recipients = Recipient.of(List.of(template(
                first,
                "a@x.example\r\nBcc: b@x.example",
                "a@x.example, b@x.example",
                "Name <a@x.example>",
                "a@x.example (name)",
                "nobody",
                "")));

        assertThat(recipients).isEmpty();
    }

    private static NotificationTemplateRepository.Addresses template(UUID id, String... addresses) {
        return new NotificationTemplateRepository.Addresses(id, List.of(addresses));
    }
}
