package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.notify.NoticeMails.NoticeWriter;
import salon.reply.ReplyLinks;
import salon.template.Brandings;
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
    private final NoticeWriter notices;
    private final MailLinks mailLinks;
    private final Brandings brandings;

    MailWriter(
            NotificationTemplates templates,
            ReplyLinks replyLinks,
            MailContents contents,
            NoticeWriter notices,
            MailLinks mailLinks,
            Brandings brandings) {
        this.templates = templates;
        this.replyLinks = replyLinks;
        this.contents = contents;
        this.notices = notices;
        this.mailLinks = mailLinks;
        this.brandings = brandings;
    }

    /// Empty when the mail is no longer wanted: its template was switched off or no longer names this
    /// address, or what it tells of has been done.
    Optional<MailMessage> write(MailJob job) {
        var locale = CurrentTenant.get().locale();
        var mail =
                switch (job.source()) {
                    case MailJob.Source.Notice notice ->
                        notices.write(notice.id(), locale)
                                .map(written -> MailRenderer.render(
                                        written.subject(), written.parts(), brandings.current(), locale));
                    case MailJob.Source.Chat chat ->
                        byTemplate(job, chat.conversation(), chat.upTo(), reply -> contents.ofChat(chat, reply));
                    case MailJob.Source.Request request ->
                        byTemplate(
                                job,
                                request.conversation(),
                                request.upTo(),
                                reply -> contents.ofRequest(request, reply, locale));
                    case MailJob.Source.Requests several ->
                        byTemplate(
                                job,
                                several.conversation(),
                                several.upTo(),
                                reply -> contents.ofRequests(several, reply, locale));
                };
        return mail.map(rendered -> message(job, rendered));
    }

    /// What a mail says, with the URL of the link for an answer.
    private interface Content {
        Optional<MailContent> with(@Nullable String replyUrl);
    }

    private Optional<RenderedMail> byTemplate(MailJob job, @Nullable UUID conversation, long upTo, Content content) {
        return templates
                .find(Objects.requireNonNull(job.template()))
                .filter(template -> template.addresses().stream()
                        .anyMatch(address -> TextRules.identifier(address).equals(job.address())))
                .flatMap(template -> content.with(replyUrl(template, job, conversation, upTo))
                        .map(filled -> MailRenderer.render(
                                template.content(),
                                filled,
                                brandings.current(),
                                CurrentTenant.get().locale())));
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
                .set("References", mailLinks.messageId(job.source().threadKey()))
                .set("Auto-Submitted", "auto-generated");
        return new MailMessage()
                .setTo(job.address())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .setHeaders(headers);
    }
}
