package salon.panel.templates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;
import salon.template.NotificationTemplates.Explanation;
import salon.template.NotificationTemplates.Topic;

/// The topics, and who gets their mails in the chosen centre.
///
/// @param root the URL of this page
/// @param refused recipients whose mail server takes no mails for them
@CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TemplatesPage(PageFrame frame, String root, String centre, List<Row> rows, List<RefusedRow> refused)
        implements TemplateInstance {
    /// @param code the server's reply code
    record RefusedRow(String address, int code, FormattedTime at) {}

    record Row(Topic topic, String icon, Explanation explained) {}
}
