package salon.panel.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.panel.frame.PageFrame;

/// @param next the key of the next page, empty on the last
/// @param isFirst only the first page is reloaded when something happens
@CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatsPage(PageFrame frame, List<ChatRow> rows, String next, boolean isFirst) implements TemplateInstance {
    /// How many chats wait for an answer, for the menu.
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnansweredCount(PageFrame frame) implements TemplateInstance {}
}
