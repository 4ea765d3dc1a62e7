package salon.panel.plugins;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// The settings of one card type.
///
/// @param list the address of the page of all plugins
@CheckedTemplate(basePath = "plugins", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypeSettingsPage(
        PageFrame frame, String list, CardTypeRow type, List<SettingRow> rows, boolean refused, boolean saved)
        implements TemplateInstance {}
