package salon.panel.reply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import salon.panel.frame.PageContext;

/// @param answers what colleagues have written after the mail
@CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyPage(
        PageContext context,
        UUID formId,
        String customer,
        String centre,
        List<ReplyMessage> latest,
        List<ReplyMessage> answers,
        String text,
        boolean mustConfirm,
        boolean isMalformed)
        implements TemplateInstance {
    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SentPage(PageContext context, String customer, boolean isRepeated) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadPage(PageContext context, boolean isExpired) implements TemplateInstance {}
}
