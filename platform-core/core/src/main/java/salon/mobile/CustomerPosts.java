package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import salon.chat.Conversations;
import salon.chat.NewMessage;
import salon.chat.PostResult;
import salon.chat.Writer;
import salon.customer.Customer;

/// Posts of customers, by either way.
@ApplicationScoped
class CustomerPosts {
    private final Conversations conversations;

    CustomerPosts(Conversations conversations) {
        this.conversations = conversations;
    }

    /// @throws Refusal if it was not stored
    Ack post(Customer customer, UUID conversation, UUID id, String text) {
        var writer = new Writer.Customer(customer.id(), customer.name());
        return switch (conversations.post(new NewMessage(conversation, id, writer, text))) {
            case PostResult.Posted(var message) -> new Ack(id, conversation, message.seq(), message.at());
            case PostResult.Repeated(var seq, var at) -> new Ack(id, conversation, seq, at);
            case PostResult.Conflict() ->
                throw new Refusal(409, "This id was posted before with something else in it.");
            case PostResult.Unknown() -> throw Refusal.unknown("conversation");
            case PostResult.Malformed() ->
                throw new Refusal(422, "A text must have 1 to 4,000 characters, and no U+0000.");
        };
    }
}
