package salon.panel.definitions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.definition.CardTypeRevisions;
import salon.definition.CardTypeRevisions.State;
import salon.panel.frame.PageFrame;

/// One card type: its text in an editor, previews, history.
///
/// @param list the address of the list of types
/// @param done the action that has just succeeded, else empty
@CheckedTemplate(basePath = "definitions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypePage(
        PageFrame frame,
        String list,
        Header type,
        DefinitionEditorView editor,
        List<CardTypePreview> previews,
        List<RevisionRow> history,
        String done)
        implements TemplateInstance {
    /// @param id empty for a new type
    record Header(String id, State state, int version, boolean hasDraft) {
        static final Header NEW = new Header("", State.DRAFT, 0, false);

        static Header of(CardTypeRevisions type) {
            var shown = type.shown();
            return new Header(
                    type.id(), shown.state(), shown.version(), type.draft().isPresent());
        }

        public boolean isPublished() {
            return state == State.PUBLISHED;
        }
    }
}
