package salon.template;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A building block of a mail template. Blocks are data: their text is shown, never evaluated. The schema
/// `/schemas/mail-template-1.json` says what may stand in them.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Block.Text.class, name = "text"),
    @Type(value = Block.Heading.class, name = "heading"),
    @Type(value = Block.Divider.class, name = "divider"),
    @Type(value = Block.CustomerName.class, name = "customer-name"),
    @Type(value = Block.CustomerPhone.class, name = "customer-phone"),
    @Type(value = Block.CustomerEmail.class, name = "customer-email"),
    @Type(value = Block.Contact.class, name = "contact"),
    @Type(value = Block.Messages.class, name = "messages"),
    @Type(value = Block.Answers.class, name = "answers"),
    @Type(value = Block.RequestTitle.class, name = "request-title"),
    @Type(value = Block.Car.class, name = "car"),
    @Type(value = Block.Centre.class, name = "centre"),
    @Type(value = Block.Link.class, name = "link")
})
public sealed interface Block {
    /// Those that can also stand in the subject, each in the same line.
    sealed interface InSubject extends Block {}

    record Text(String text) implements InSubject {}

    record Heading(String text) implements Block {}

    record Divider() implements Block {}

    record CustomerName() implements InSubject {}

    record CustomerPhone() implements Block {}

    record CustomerEmail() implements Block {}

    /// Name, phone number and e-mail address of the customer in one line.
    record Contact() implements Block {}

    /// The new messages of the customer.
    record Messages() implements Block {}

    /// The answers of a request.
    record Answers() implements Block {}

    /// What kind of request it is.
    record RequestTitle() implements InSubject {}

    record Car() implements Block {}

    /// The name of the dealer centre.
    record Centre() implements InSubject {}

    /// @param url shown as a link when [Links#isAllowed] says so, as text otherwise
    record Link(String text, String url) implements Block {}
}
