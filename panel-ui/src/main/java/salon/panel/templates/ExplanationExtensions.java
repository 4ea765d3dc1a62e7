package salon.panel.templates;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import salon.template.NotificationTemplates.EscalationRule;
import salon.template.NotificationTemplates.Explanation;
import salon.text.BidiText;

/// For what the templates of a centre do, in words: `{templates:receives(part.receiverList)}`.
@TemplateExtension
final class ExplanationExtensions {
    private ExplanationExtensions() {}

    static String receiverList(Explanation.Part part) {
        return listed(part.receivers());
    }

    static String doubledList(Explanation.Part part) {
        return listed(part.doubled());
    }

    static String invalidList(Explanation.Part part) {
        return listed(part.invalid());
    }

    static String managerList(EscalationRule rule) {
        return listed(rule.addresses());
    }

    static int minutesAfter(EscalationRule rule) {
        return Math.toIntExact(rule.after().toMinutes());
    }

    static int minutesEvery(EscalationRule rule) {
        return Math.toIntExact(rule.every().toMinutes());
    }

    private static String listed(List<String> addresses) {
        return addresses.stream().map(BidiText::isolateIfTurning).collect(Collectors.joining(", "));
    }
}
