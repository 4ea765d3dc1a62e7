package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
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
                send(chat.get(), held, session);
            } else {
                session.sendBlocking(ServerFrame.Problem.of(
                        null, ProblemException.notFound("conversation").document()));
            }
        });
        session.sendBlocking(session.statuses().unreadFrame());
    }

    private void send(ChatStatus chat, long held, SocketSession session) {
        var from = held;
        var isMore = from < chat.lastSeq();
        while (isMore) {
            var page = conversations.messages(chat.conversation(), MessageRange.after(from, PAGE_SIZE));
            for (var message : page) {
                if (!session.sendBlocking(new ServerFrame.Posted(MessageView.of(message, chat.centreName())))) {
                    return;
                }
                from = message.seq();
            }
            isMore = page.size() == PAGE_SIZE;
        }
    }
}
