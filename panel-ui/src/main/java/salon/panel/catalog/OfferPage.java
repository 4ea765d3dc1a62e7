package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.panel.frame.Frame;

/// @param root the address of the list
/// @param mayKeep whether the reader may change the catalogue
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OfferPage(Frame frame, String root, OfferLine offer, boolean saved, boolean mayKeep)
        implements TemplateInstance {}
