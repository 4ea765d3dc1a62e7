package salon.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.centre.AutomaticTexts;
import salon.centre.Centre;
import salon.chat.ChatEvent.ChatChanged;
import salon.chat.ChatEvent.ChatSeen;
import salon.chat.ChatEvent.MessagePosted;
import salon.customer.Customer;
import salon.tenant.CurrentTenant;
import salon.text.BidiText;
import salon.text.Texts;

/// The chats of the current tenant. What it does is told by events, which others observe after the commit.
@ApplicationScoped
@Transactional
public class Conversations {
    /// How a post ended.
    public sealed interface PostResult {
        record Posted(Message message) implements PostResult {}

        /// The same id with the same body was posted before; nothing was written.
        record Repeated(long seq, Instant at) implements PostResult {}

        /// The same id was posted before with another body.
        record Conflict() implements PostResult {}

        /// There is no such conversation for this writer.
        record Unknown() implements PostResult {}

        /// The text is empty, longer than 4,000 code points or contains U+0000.
        record Malformed() implements PostResult {}
    }

    private final ConversationQueries conversations;
    private final MessageQueries messages;
    private final AutomaticTexts texts;
    private final InstantSource clock;
    private final Event<MessagePosted> posted;
    private final Event<ChatSeen> seen;
    private final Event<ChatChanged> changed;

    Conversations(
            ConversationQueries conversations,
            MessageQueries messages,
            AutomaticTexts texts,
            InstantSource clock,
            Event<MessagePosted> posted,
            Event<ChatSeen> seen,
            Event<ChatChanged> changed) {
        this.conversations = conversations;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
        this.posted = posted;
        this.seen = seen;
        this.changed = changed;
    }

    /// The customer opens the chat with a centre; the first time the centre greets. One they had deleted is restored.
    public Conversation open(Customer customer, Centre centre) {
        var isNew = conversations.start(customer.id(), centre.id());
        var chat = conversations.between(customer.id(), centre.id()).orElseThrow();
        if (isNew) {
            greet(chat, customer, centre);
        } else if (chat.deleted()) {
            restore(chat.id(), customer);
        } else {
            return chat;
        }
        return conversations.byId(chat.id()).orElseThrow();
    }

    /// The dealer starts the chat, so nobody greets; one that is there stays as it is.
    public Conversation start(UUID customer, UUID centre) {
        var isNew = conversations.start(customer, centre);
        var chat = conversations.between(customer, centre).orElseThrow();
        if (isNew) {
            fireChange(chat.id(), customer, centre, false);
        }
        return chat;
    }

    /// Within a transaction it belongs to it; else it is one of its own.
    @Transactional(Transactional.TxType.SUPPORTS)
    public PostResult post(NewMessage message) {
        if (!message.isWellFormed()) {
            return new PostResult.Malformed();
        }
        var row = messages.post(message);
        return switch (row.outcome()) {
            case POSTED -> announce(message, row);
            case REPEATED -> new PostResult.Repeated(row.seq(), row.at());
            case CONFLICT -> new PostResult.Conflict();
            case UNKNOWN -> new PostResult.Unknown();
        };
    }

    /// Locks the chat until the transaction ends, so that two who look before they write can't both be the first.
    public void lock(UUID id) {
        conversations.lock(id);
    }

    public Optional<Conversation> find(UUID id) {
        return conversations.byId(id);
    }

    public Optional<Conversation> between(UUID customer, UUID centre) {
        return conversations.between(customer, centre);
    }

    public List<Conversation> ofCustomer(UUID customer) {
        return conversations.ofCustomer(customer);
    }

    /// The status of all chats of these customers, read at once.
    public List<ChatStatus> statuses(Collection<UUID> customers) {
        return conversations.statuses(customers);
    }

    /// @return messages ascending by `seq`; whoever asks has checked that the caller may read this chat
    public List<Message> messages(UUID conversation, MessageRange range) {
        return messages.page(conversation, range);
    }

    public void seen(UUID conversation, UUID customer, long upTo) {
        conversations
                .seen(conversation, customer, upTo)
                .ifPresent(chat -> seen.fire(new ChatSeen(
                        CurrentTenant.get().id(), chat.id(), customer, chat.centre(), chat.seenUpTo(), chat.unread())));
    }

    public boolean delete(UUID conversation, Customer customer) {
        return conversations.delete(conversation, customer.id()) && addSystemLine(conversation, customer, true);
    }

    public boolean restore(UUID conversation, Customer customer) {
        return conversations.restore(conversation, customer.id()) && addSystemLine(conversation, customer, false);
    }

    private void greet(Conversation chat, Customer customer, Centre centre) {
        fireChange(chat.id(), chat.customer(), centre.id(), false);
        texts.write(AutomaticTexts.Occasion.GREETING, centre, customer.name(), customer.locale(), clock.instant())
                .ifPresent(
                        text -> post(new NewMessage(chat.id(), newId(), Writer.System.automatic(centre.name()), text)));
    }

    private boolean addSystemLine(UUID conversation, Customer customer, boolean deleted) {
        var line = systemText(deleted ? "deleted" : "restored", customer.name());
        post(new NewMessage(conversation, newId(), Writer.System.line(), line));
        fireChange(
                conversation,
                customer.id(),
                conversations.byId(conversation).orElseThrow().centre(),
                deleted);
        return true;
    }

    private PostResult announce(NewMessage newMessage, MessageQueries.Posted row) {
        var author = new Author(newMessage.writer().kind(), newMessage.writer().name());
        var message = new Message(
                newMessage.conversation(),
                row.seq(),
                newMessage.id(),
                row.at(),
                author,
                newMessage.text(),
                newMessage.card());
        posted.fire(new MessagePosted(
                CurrentTenant.get().id(),
                newMessage.conversation(),
                row.customer(),
                row.centre(),
                row.centreName(),
                row.unread(),
                newMessage.writer().pushes(),
                message));
        if (row.restored()) {
            fireChange(newMessage.conversation(), row.customer(), row.centre(), false);
        }
        return new PostResult.Posted(message);
    }

    private void fireChange(UUID conversation, UUID customer, UUID centre, boolean deleted) {
        changed.fire(new ChatChanged(CurrentTenant.get().id(), conversation, customer, centre, deleted));
    }

    private static String systemText(String key, String person) {
        var locale = CurrentTenant.get().locale();
        return new MessageFormat(Texts.in("salon.chat.messages", locale).getString(key), locale)
                .format(new Object[] {BidiText.isolate(person)});
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
