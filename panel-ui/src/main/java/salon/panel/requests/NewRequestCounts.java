package salon.panel.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.panel.frame.PageFrame;

/// How many requests are new, for the menu.
@CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewRequestCounts(PageFrame frame) implements TemplateInstance {}
