package salon.panel.definitions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.definition.CardTypeRevisions.State;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;

/// The list of card types without code.
///
/// @param done the action that has just succeeded, else empty
/// @param noFile whether an upload was sent without a file
@CheckedTemplate(basePath = "definitions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardTypesPage(PageFrame frame, String address, List<Row> rows, String done, boolean noFile)
        implements TemplateInstance {
    /// @param draft the version of the draft beside the current revision, 0 for none
    record Row(String id, String title, String icon, State state, int version, int draft, String by, FormattedTime at) {
        public boolean isPublished() {
            return state == State.PUBLISHED;
        }
    }
}
