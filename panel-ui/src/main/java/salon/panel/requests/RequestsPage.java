package salon.panel.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param address of the list without any filter
/// @param next the query of the next page, empty on the last
/// @param isFirst only the first page follows what happens
@CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestsPage(
        PageFrame frame,
        String title,
        String address,
        RequestListQuery asked,
        List<RequestRow> rows,
        String next,
        boolean isFirst,
        boolean mayExport)
        implements TemplateInstance {}
