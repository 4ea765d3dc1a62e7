package salon.panel.plugins;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;
import salon.plugin.PluginView;

/// All plugins of the installation.
///
/// @param address of this page; the addresses of the types are below it
@CheckedTemplate(basePath = "plugins", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PluginsPage(PageFrame frame, String address, List<CardTypeRow> types, List<PluginView> refused)
        implements TemplateInstance {}
