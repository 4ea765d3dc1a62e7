package salon.panel.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param address the URL of the list without any filter
/// @param next the query of the next page, empty on the last
/// @param isFirst only the first page is updated live
@CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestsPage(
        PageFrame frame,
        String title,
        String address,
        RequestListQuery query,
        List<RequestRow> rows,
        String next,
        boolean isFirst,
        boolean mayExport)
        implements TemplateInstance {
    /// The numbers of new requests in the menu.
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewRequestCounts(PageFrame frame) implements TemplateInstance {}
}
