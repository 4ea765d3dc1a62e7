package salon.panel.integrations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.handover.Destination;
import salon.panel.frame.PageFrame;

/// The only page that ever shows a secret: the answer to the form that made it.
///
/// @param next the address to go on to
@CheckedTemplate(basePath = "integrations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecretPage(PageFrame frame, Destination destination, String secret, String next) implements TemplateInstance {}
