package salon.panel.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.panel.frame.PageFrame;

/// The number in the menu.
@CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Unanswered(PageFrame frame) implements TemplateInstance {}
