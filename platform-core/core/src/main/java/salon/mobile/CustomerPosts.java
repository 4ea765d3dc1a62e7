package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customer;
import salon.http.ProblemException;

/// Posts of customers, by socket and by REST.
@ApplicationScoped
public class CustomerPosts {
    /// The message is stored; the same for the first post of an id and for every repeated one.
    public record Ack(UUID id, UUID conversation, long seq, Instant at) {}

    private final Conversations conversations;

    CustomerPosts(Conversations conversations) {
        this.conversations = conversations;
    }

    /// @throws ProblemException if it was not stored: 404 conversation, 409 same id with another text, 422 text
    public Ack post(Customer customer, UUID conversation, UUID id, String text) {
        var writer = new Writer.Customer(customer.id(), customer.name());
        var newMessage = new NewMessage(conversation, id, writer, text);
        return switch (conversations.post(newMessage)) {
            case PostResult.Posted(var message) -> new Ack(id, conversation, message.seq(), message.at());
            case PostResult.Repeated(var seq, var at) -> new Ack(id, conversation, seq, at);
            case PostResult.Conflict() ->
                throw ProblemException.of(409, "This id was posted before with something else in it.");
            case PostResult.Unknown() -> throw ProblemException.notFound("conversation");
            case PostResult.Malformed() ->
                throw ProblemException.unprocessable(
                        "A text must have 1 to 4,000 characters, at least one of them visible, and no U+0000.");
        };
    }
}
