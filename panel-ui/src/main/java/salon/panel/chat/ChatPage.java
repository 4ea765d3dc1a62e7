package salon.panel.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.card.FieldView;
import salon.customer.Customer;
import salon.panel.frame.PageFrame;

/// @param sent the id of the form whose answer has just been sent; empty when none was
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatPage(PageFrame frame, Customer customer, boolean deleted, History history, AnswerForm form, String sent)
        implements TemplateInstance {
    /// Messages that came after those the reader has.
    @CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Fresh(String root, History history) implements TemplateInstance {}

    /// What a field puts forward for what has been typed into it.
    @CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Options(List<FieldView.Option> options) implements TemplateInstance {}
}
