package salon.panel.integrations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;
import salon.panel.integrations.DestinationPage.Option;

/// @param root the URL of *Интеграции*
/// @param targets what the log can be narrowed to
/// @param query the filter as it stands in the URL
/// @param next the key of the next page, empty on the last
/// @param awaited the URL of this page while a test has not ended, else empty
/// @param said `again` or `busy` after someone wanted to send one again, or empty
@CheckedTemplate(basePath = "integrations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeliveriesPage(
        PageFrame frame,
        String root,
        List<DeliveryRow> rows,
        List<Option> targets,
        boolean onlyFailed,
        String query,
        String next,
        boolean isFirst,
        String awaited,
        String said)
        implements TemplateInstance {}
