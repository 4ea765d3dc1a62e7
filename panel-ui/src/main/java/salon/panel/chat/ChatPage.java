package salon.panel.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import salon.customer.Customer;
import salon.panel.frame.PageFrame;
import salon.plugin.FieldView;

/// @param sent the id of the form whose answer has just been sent; empty when none was
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatPage(PageFrame frame, Customer customer, boolean deleted, History history, AnswerForm form, String sent)
        implements TemplateInstance {
    /// A part of the messages of a chat.
    ///
    /// @param earlier the number before which there are more messages; 0 for none
    /// @param last the number of the chat's last message
    /// @param isLatest whether the part reaches to the end, so that new messages are added to it
    record History(UUID chat, List<MessageRow> messages, long earlier, long last, boolean isLatest) {}

    /// The messages that came after those the page has.
    @CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewMessages(String root, History history) implements TemplateInstance {}

    /// The suggestions of a field for what has been typed into it.
    @CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Options(List<FieldView.Option> options) implements TemplateInstance {}
}
