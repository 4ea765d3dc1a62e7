package salon.panel.reply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import salon.chat.Message;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageContext;
import salon.panel.frame.TimeFormat;

/// The pages behind the link in a mail.
///
/// @param answers messages of staff after the mail
/// @param lastAnswer the number of the last of them, 0 for none
/// @param byOthers whether not all of them came from the reader's address
@CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyPage(
        PageContext context,
        UUID formId,
        String customer,
        String centre,
        List<MessageRow> latest,
        List<MessageRow> answers,
        long lastAnswer,
        boolean byOthers,
        String text,
        boolean mustConfirm,
        boolean isMalformed)
        implements TemplateInstance {
    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SentPage(PageContext context, String customer, boolean isRepeated) implements TemplateInstance {}

    /// @param reason `expired`, `withdrawn` or `unknown`
    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvalidLinkPage(PageContext context, String reason) implements TemplateInstance {}

    /// A message of the chat, shown beside the form.
    record MessageRow(String kind, String author, String text, FormattedTime at) {
        static MessageRow of(Message message, TimeFormat times) {
            var card = message.card();
            var text = card == null
                    ? message.text()
                    : (message.text() + "\n" + card.title() + " " + card.summary()).strip();
            return new MessageRow(
                    message.from().kind().name().toLowerCase(Locale.ROOT),
                    message.from().name(),
                    text,
                    times.of(message.at()));
        }
    }
}
