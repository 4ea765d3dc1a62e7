package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param root the address of the list
/// @param query the query string of this list
/// @param next the key of the next page, empty on the last
/// @param canEdit whether the reader may change the catalog
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CarsPage(
        PageFrame frame,
        String root,
        List<CarRow> rows,
        String words,
        String query,
        boolean sold,
        String next,
        boolean isFirst,
        boolean canEdit)
        implements TemplateInstance {}
