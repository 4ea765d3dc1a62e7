package salon.panel.definitions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param list the address of all types
/// @param done what has just been done, else empty
@CheckedTemplate(basePath = "definitions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypePage(
        PageFrame frame,
        String list,
        TypeHeader type,
        DefinitionEditorView editor,
        List<CardTypePreview> looks,
        List<RevisionRow> history,
        String done)
        implements TemplateInstance {}
