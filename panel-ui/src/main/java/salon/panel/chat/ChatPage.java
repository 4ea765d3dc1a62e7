package salon.panel.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import salon.customer.Customer;
import salon.panel.frame.Frame;

@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatPage(Frame frame, Customer customer, boolean deleted, History history, AnswerForm form, boolean sent)
        implements TemplateInstance {
    /// Messages that came after those the reader has.
    @CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Fresh(String root, History history) implements TemplateInstance {}
}
