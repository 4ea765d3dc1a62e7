package salon.panel.definitions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.Frame;

/// @param list the address of all types
/// @param done what has just been done, else empty
@CheckedTemplate(basePath = "definitions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypePage(
        Frame frame, String list, TypeHeader type, Editor editor, List<Look> looks, List<Past> history, String done)
        implements TemplateInstance {}
