package salon.template;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A building block of a mail template. Blocks are data: their text is shown, never evaluated.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Block.Text.class, name = "text"),
    @Type(value = Block.CustomerName.class, name = "customer-name"),
    @Type(value = Block.CustomerPhone.class, name = "customer-phone"),
    @Type(value = Block.CustomerEmail.class, name = "customer-email"),
    @Type(value = Block.Messages.class, name = "messages"),
    @Type(value = Block.Answers.class, name = "answers"),
    @Type(value = Block.RequestTitle.class, name = "request-title"),
    @Type(value = Block.Car.class, name = "car"),
    @Type(value = Block.Link.class, name = "link")
})
public sealed interface Block {
    record Text(String text) implements Block {}

    record CustomerName() implements Block {}

    record CustomerPhone() implements Block {}

    record CustomerEmail() implements Block {}

    /// The new messages of the customer.
    record Messages() implements Block {}

    /// The answers of a request.
    record Answers() implements Block {}

    /// What kind of request it is.
    record RequestTitle() implements Block {}

    record Car() implements Block {}

    /// @param url shown as a link when it is http or https, as text otherwise
    record Link(String text, String url) implements Block {}
}
