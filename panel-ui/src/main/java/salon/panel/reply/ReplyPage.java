package salon.panel.reply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import salon.panel.frame.Sheet;

/// @param answers what colleagues have written after the mail
@CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyPage(
        Sheet sheet,
        UUID formId,
        String customer,
        String centre,
        List<ReplyLine> latest,
        List<ReplyLine> answers,
        String text,
        boolean mustConfirm,
        boolean isMalformed)
        implements TemplateInstance {
    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SentPage(Sheet sheet, String customer, boolean isRepeated) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadPage(Sheet sheet, boolean isExpired) implements TemplateInstance {}
}
