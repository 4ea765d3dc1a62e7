package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.centre.Centre;
import salon.panel.frame.PageFrame;

/// @param root the address of the list
/// @param centres where the staff member may place the car
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CarFormPage(PageFrame frame, String root, CatalogForm form, List<Centre> centres) implements TemplateInstance {}
