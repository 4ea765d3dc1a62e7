package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.centre.Centre;
import salon.panel.frame.Frame;

/// @param root the address of the list
/// @param centres where the writer may put the car
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CarFormPage(Frame frame, String root, Form form, List<Centre> centres) implements TemplateInstance {}
