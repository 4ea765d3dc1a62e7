package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.http.ProblemException;
import salon.mobile.MessageView;

/// Sends a device the messages that it does not hold, page by page from the database, as fast as the network takes
/// them.
@ApplicationScoped
class SyncHandler {
    private static final int PAGE_SIZE = 100;

    private final Conversations conversations;

    SyncHandler(Conversations conversations) {
        this.conversations = conversations;
    }

    /// A chat that is not the customer's is refused by itself; the others are sent all the same.
    void sync(Map<UUID, Long> after, SocketSession session) {
        session.statuses()
                .replace(conversations.statuses(Set.of(session.customer().id())));
        after.forEach((conversation, held) -> {
            var chat = session.statuses().find(conversation);
            if (chat.isPresent()) {
                if (held < chat.get().lastSeq()) {
                    send(conversation, chat.get().centreName(), held, session);
                }
            } else {
                session.sendBlocking(ServerFrame.Problem.of(
                        null, ProblemException.notFound("conversation").document()));
            }
        });
        session.sendBlocking(session.statuses().unreadFrame());
    }

    /// Sends what is missing before a live message that waits, and then that one.
    void repair(UUID conversation, String centreName, SocketSession session) {
        session.order().startRepair(conversation).ifPresent(sent -> send(conversation, centreName, sent, session));
    }

    private void send(UUID conversation, String centreName, long held, SocketSession session) {
        session.order().hold(conversation);
        var from = held;
        try {
            List<Message> page;
            do {
                page = conversations.messages(conversation, MessageRange.after(from, PAGE_SIZE));
                for (var message : page) {
                    if (!session.sendBlocking(new ServerFrame.Posted(MessageView.of(message, centreName)))) {
                        return;
                    }
                    from = message.seq();
                }
            } while (page.size() == PAGE_SIZE);
        } finally {
            // Also when the database fails: the socket lives on, and its live messages must not wait for ever.
            session.order().release(conversation, from);
        }
    }
}
