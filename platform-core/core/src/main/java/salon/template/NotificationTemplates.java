package salon.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import salon.text.TextRules;

/// The templates of the current tenant that are switched on.
@ApplicationScoped
@Transactional
public class NotificationTemplates {
    /// One mail of a topic: to whom, and by which template.
    public record Recipient(String address, UUID template) {
        // No quoting, lists or line ends: a match is exactly one address in any header.
        private static final Pattern ADDRESS = Pattern.compile(
                "[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,190}");

        /// An address that stands in several templates gets one mail, by the first of them.
        static List<Recipient> of(List<NotificationTemplateRepository.Addresses> templates) {
            var seen = new HashSet<String>();
            var recipients = new ArrayList<Recipient>();
            for (var template : templates) {
                for (var written : template.addresses()) {
                    var address = TextRules.identifier(written);
                    if (ADDRESS.matcher(address).matches() && seen.add(address.toLowerCase(Locale.ROOT))) {
                        recipients.add(new Recipient(address, template.id()));
                    }
                }
            }
            return recipients;
        }
    }

    static final String CHAT = "chat";
    /// The topic of the template for requests whose card type has none of its own.
    static final String OTHER_REQUESTS = "*";

    private final NotificationTemplateRepository templates;

    NotificationTemplates(NotificationTemplateRepository templates) {
        this.templates = templates;
    }

    public List<Recipient> recipientsOfChat(UUID centre) {
        return recipients(CHAT, centre);
    }

    /// Who gets the mail of a request: by the template of its card type, or by that of other requests when the type has
    /// none. A template that is switched off counts as one, and nobody gets its mail.
    public List<Recipient> recipientsOfRequest(String type, UUID centre) {
        return recipients(templates.exists(type, centre) ? type : OTHER_REQUESTS, centre);
    }

    /// Who gets the mail of a topic: by the centre's own template first, then by the one of the whole tenant; both
    /// send. The blocks are not read: planning a mail can't fail on them.
    ///
    /// @param topic [#CHAT], the id of a card type, or [#OTHER_REQUESTS]
    List<Recipient> recipients(String topic, UUID centre) {
        return Recipient.of(templates.addresses(topic, centre));
    }

    /// Empty when the template was switched off or deleted.
    public Optional<NotificationTemplate> find(UUID id) {
        return templates.findEnabled(id).map(NotificationTemplateEntity::view);
    }
}
