package salon.panel.escalation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageContext;

/// What the link in a mail to a manager opens.
///
/// @param lines what waits; of the answer to the form: what was acknowledged with it
/// @param isDone whether it has just been acknowledged
/// @param mustConfirm whether the form was sent without its tick
@CheckedTemplate(basePath = "escalation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AcknowledgementPage(PageContext context, String centre, List<Line> lines, boolean isDone, boolean mustConfirm)
        implements TemplateInstance {
    record Line(String title, String customer, FormattedTime since, String url) {}

    @CheckedTemplate(basePath = "escalation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvalidNoticePage(PageContext context, boolean isExpired) implements TemplateInstance {}
}
