package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.reply.ReplyLinks;
import salon.template.Branding;
import salon.template.MailRenderer;
import salon.template.MailRenderer.MailContent;
import salon.template.MailRenderer.RenderedMail;
import salon.template.NotificationTemplate;
import salon.template.NotificationTemplates;
import salon.tenant.CurrentTenant;
import salon.text.TextRules;

/// Writes the message of a planned mail. What it reads, it reads in short transactions; none is open while the mail is
/// rendered and sent.
@ApplicationScoped
class MailWriter {
    private final NotificationTemplates templates;
    private final ReplyLinks replyLinks;
    private final MailContents contents;
    private final MailLinks mailLinks;
    private final MailSettings settings;

    MailWriter(
            NotificationTemplates templates,
            ReplyLinks replyLinks,
            MailContents contents,
            MailLinks mailLinks,
            MailSettings settings) {
        this.templates = templates;
        this.replyLinks = replyLinks;
        this.contents = contents;
        this.mailLinks = mailLinks;
        this.settings = settings;
    }

    /// Empty when the mail is no longer wanted: its template was switched off or no longer names this address.
    Optional<MailMessage> write(MailJob job) {
        var locale = CurrentTenant.get().locale();
        return templates
                .find(job.template())
                .filter(template -> template.addresses().stream()
                        .anyMatch(address -> TextRules.identifier(address).equals(job.address())))
                .flatMap(template -> content(template, job)
                        .map(content -> message(
                                job,
                                MailRenderer.render(
                                        template.content(),
                                        content,
                                        Branding.of(CurrentTenant.get().name()),
                                        locale))));
    }

    private Optional<MailContent> content(NotificationTemplate template, MailJob job) {
        return switch (job.source()) {
            case MailJob.Source.Chat chat ->
                contents.ofChat(chat, replyUrl(template, job, chat.conversation(), chat.upTo()));
            case MailJob.Source.Request request ->
                contents.ofRequest(
                        request,
                        replyUrl(template, job, request.conversation(), request.upTo()),
                        CurrentTenant.get().locale());
            case MailJob.Source.Requests several ->
                contents.ofRequests(
                        several,
                        replyUrl(template, job, several.conversation(), several.upTo()),
                        CurrentTenant.get().locale());
        };
    }

    private @Nullable String replyUrl(
            NotificationTemplate template, MailJob job, @Nullable UUID conversation, long upTo) {
        return template.replyButton() && conversation != null
                ? mailLinks.reply(replyLinks.issue(conversation, job.address(), upTo))
                : null;
    }

    private MailMessage message(MailJob job, RenderedMail mail) {
        // A mail that is sent twice after a crash has the same Message-ID, so that mail programs show it once.
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", mailLinks.messageId(job.id()))
                .set("References", mailLinks.messageId(job.source().thread()))
                .set("Auto-Submitted", "auto-generated");
        return new MailMessage()
                .setFrom(settings.from())
                .setTo(job.address())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .setHeaders(headers);
    }
}
