package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customer;

/// Conversations as far as they are the caller's own; others do not exist for them.
@ApplicationScoped
class OwnConversations {
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
                .orElseThrow(() -> Refusal.unknown("conversation"));
    }

    List<ChatView> all(Customer customer) {
        var byId = centres.all().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        return conversations.ofCustomer(customer.id()).stream()
                .map(chat -> ChatView.of(chat, Objects.requireNonNull(byId.get(chat.centre()))))
                .toList();
    }

    ChatView open(Customer customer, String slug) {
        var centre = centres.bySlug(slug).orElseThrow(() -> Refusal.unknown("centre"));
        return ChatView.of(conversations.open(customer, centre), centre);
    }

    String centreName(Conversation chat) {
        return centres.byId(chat.centre()).orElseThrow().name();
    }
}
