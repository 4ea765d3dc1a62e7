package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param root the address of the list
/// @param next the key of the next page, empty on the last
/// @param canEdit whether the reader may change the catalog
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OffersPage(
        PageFrame frame, String root, List<OfferRow> rows, boolean ended, String next, boolean isFirst, boolean canEdit)
        implements TemplateInstance {}
