package salon.panel.definitions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param done what has just been done, else empty
@CheckedTemplate(basePath = "definitions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypesPage(PageFrame frame, String address, List<TypeRow> rows, String done, boolean noFile)
        implements TemplateInstance {}
