package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param root the address of the list
/// @param isEverywhere whether the offer is valid in all centres
/// @param choices the staff member's centres
/// @param elsewhere in how many other centres it is valid; the form does not change that
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OfferFormPage(
        PageFrame frame, String root, CatalogForm form, boolean isEverywhere, List<Choice> choices, int elsewhere)
        implements TemplateInstance {
    record Choice(String slug, String name, boolean chosen) {}
}
