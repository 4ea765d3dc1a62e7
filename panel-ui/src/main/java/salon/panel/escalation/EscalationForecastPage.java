package salon.panel.escalation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.escalation.EscalationDecision.Reason;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;
import salon.template.NotificationTemplates.EscalationRule;

/// Why and when the managers are told of a chat or a request.
///
/// @param subject the customer's name, and what it is about
/// @param back the page of the chat or request
/// @param since null when nothing waits
/// @param rule null when there is none
/// @param next when the managers are told, null when they are not
/// @param isNow whether that time has come
/// @param never why they are not told, null when they are
/// @param isUrgent whether a recipient was refused
/// @param isRepeat whether they have been told before
@CheckedTemplate(basePath = "escalation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EscalationForecastPage(
        PageFrame frame,
        String subject,
        String back,
        @Nullable FormattedTime since,
        @Nullable RuleView rule,
        @Nullable FormattedTime next,
        boolean isNow,
        @Nullable Reason never,
        boolean isUrgent,
        boolean isRepeat,
        List<EscalationRow> events)
        implements TemplateInstance {
    /// @param after working minutes
    /// @param addresses separated by commas
    record RuleView(boolean ofCentre, long after, long every, String addresses) {
        static @Nullable RuleView of(@Nullable EscalationRule rule) {
            return rule == null
                    ? null
                    : new RuleView(
                            rule.ofCentre(),
                            rule.after().toMinutes(),
                            rule.every().toMinutes(),
                            String.join(", ", rule.addresses()));
        }
    }
}
