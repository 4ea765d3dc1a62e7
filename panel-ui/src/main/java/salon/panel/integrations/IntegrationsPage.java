package salon.panel.integrations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param root the URL of this page
@CheckedTemplate(basePath = "integrations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IntegrationsPage(PageFrame frame, String root, List<DestinationRow> rows) implements TemplateInstance {}
