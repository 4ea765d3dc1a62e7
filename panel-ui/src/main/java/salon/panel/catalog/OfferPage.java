package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.panel.frame.PageFrame;

/// @param root the address of the list
/// @param canEdit whether the reader may change the catalog
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OfferPage(PageFrame frame, String root, OfferRow offer, boolean saved, boolean canEdit)
        implements TemplateInstance {}
