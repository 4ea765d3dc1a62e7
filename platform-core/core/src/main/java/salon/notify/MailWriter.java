package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.reply.ReplyLinks;
import salon.template.Letter;
import salon.template.MailContent;
import salon.template.MailRenderer;
import salon.template.NotificationTemplate;
import salon.template.NotificationTemplates;
import salon.tenant.CurrentTenant;

/// Writes a planned mail: a transaction of its own, over before the mail server is called.
@ApplicationScoped
@Transactional
class MailWriter {
    private final NotificationTemplates templates;
    private final ReplyLinks links;
    private final MailContents contents;
    private final MailLinks addresses;
    private final MailSettings settings;

    MailWriter(
            NotificationTemplates templates,
            ReplyLinks links,
            MailContents contents,
            MailLinks addresses,
            MailSettings settings) {
        this.templates = templates;
        this.links = links;
        this.contents = contents;
        this.addresses = addresses;
        this.settings = settings;
    }

    /// Empty when there is nothing to send any more: the template was switched off, or no longer names this address.
    Optional<MailMessage> write(MailJob order) {
        var locale = CurrentTenant.get().locale();
        return templates
                .find(order.template())
                .filter(template -> template.addresses().stream()
                        .anyMatch(address -> address.strip().equals(order.address())))
                .flatMap(template -> content(template, order)
                        .map(content -> message(order, MailRenderer.write(template, content, locale))));
    }

    private Optional<MailContent> content(NotificationTemplate template, MailJob order) {
        return switch (order.matter()) {
            case MailJob.Matter.Chat chat ->
                contents.ofChat(chat, replyUrl(template, order, chat.conversation(), chat.upTo()));
            case MailJob.Matter.Request request ->
                contents.ofRequest(
                        request,
                        replyUrl(template, order, request.conversation(), request.upTo()),
                        CurrentTenant.get().locale());
        };
    }

    private @Nullable String replyUrl(
            NotificationTemplate template, MailJob order, @Nullable UUID conversation, long upTo) {
        return template.replyButton() && conversation != null
                ? addresses.reply(links.issue(conversation, order.address(), upTo))
                : null;
    }

    private MailMessage message(MailJob order, Letter letter) {
        // A mail that is sent twice after a crash is the same mail to its reader's program.
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", addresses.messageId(order.id()))
                .set("References", addresses.messageId(order.matter().thread()))
                .set("Auto-Submitted", "auto-generated");
        return new MailMessage()
                .setFrom(settings.from())
                .setTo(order.address())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .setHeaders(headers);
    }
}
