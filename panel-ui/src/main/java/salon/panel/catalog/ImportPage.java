package salon.panel.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param ofCars whether cars are imported, or offers
/// @param root the address of the list
/// @param slugs what the reader's centres are called in files
/// @param noFile whether none was chosen
@CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportPage(
        PageFrame frame,
        boolean ofCars,
        String root,
        List<Column> columns,
        String slugs,
        boolean goodRowsOnly,
        boolean noFile,
        ImportReport report)
        implements TemplateInstance {
    /// @param example as it may stand in a file
    record Column(String name, boolean isMandatory, String example) {}
}
