package salon.mobile.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.http.ProblemException;
import salon.mobile.CentreRef;
import salon.mobile.MessageView;

/// The customer's own conversations; others are not found.
@ApplicationScoped
class OwnConversations {
    /// A conversation in the customer's list.
    record ConversationView(
            UUID id,
            CentreRef centre,
            long lastSeq,
            int unread,
            long seenUpTo,
            boolean deleted,
            @Nullable MessageView last) {
        static ConversationView of(Conversation chat, Centre centre) {
            var last = chat.lastMessage();
            return new ConversationView(
                    chat.id(),
                    CentreRef.of(centre),
                    chat.lastSeq(),
                    chat.unread(),
                    chat.seenUpTo(),
                    chat.deleted(),
                    last == null ? null : MessageView.of(last, centre.name()));
        }
    }

    private final Conversations conversations;
    private final Centres centres;

    OwnConversations(Conversations conversations, Centres centres) {
        this.conversations = conversations;
        this.centres = centres;
    }

    Conversation find(UUID id, Customer customer) {
        return conversations
                .find(id)
                .filter(chat -> chat.customer().equals(customer.id()))
                .orElseThrow(() -> ProblemException.notFound("conversation"));
    }

    List<ConversationView> all(Customer customer) {
        var byId = centres.all().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        return conversations.ofCustomer(customer.id()).stream()
                .map(chat -> ConversationView.of(chat, Objects.requireNonNull(byId.get(chat.centre()))))
                .toList();
    }

    ConversationView open(Customer customer, String slug) {
        var centre = centres.bySlug(slug).orElseThrow(() -> ProblemException.notFound("centre"));
        return ConversationView.of(conversations.open(customer, centre), centre);
    }

    String centreName(Conversation chat) {
        return centres.byId(chat.centre()).orElseThrow().name();
    }
}
