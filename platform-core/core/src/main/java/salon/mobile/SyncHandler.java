package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.chat.MessageRange;

/// Closes the gaps of a device: what it does not hold, page by page from the database, as fast as the network takes
/// it.
@ApplicationScoped
class SyncHandler {
    private static final int PAGE = 100;

    private final Conversations conversations;

    SyncHandler(Conversations conversations) {
        this.conversations = conversations;
    }

    /// A chat that is not the customer's is refused by itself; the others are sent all the same.
    void run(Map<UUID, Long> after, SocketSession session) {
        session.standings()
                .replace(conversations.statuses(Set.of(session.customer().id())));
        after.forEach((conversation, held) -> {
            var chat = session.standings().find(conversation);
            if (chat.isPresent()) {
                send(chat.get(), held, session);
            } else {
                session.sendWhenRoom(ProblemFrames.of(null, Refusal.unknown("conversation")));
            }
        });
        session.sendWhenRoom(session.standings().unread());
    }

    private void send(ChatStatus chat, long held, SocketSession session) {
        var from = held;
        var isMore = from < chat.lastSeq();
        while (isMore) {
            var page = conversations.messages(chat.conversation(), MessageRange.after(from, PAGE));
            for (var message : page) {
                if (!session.sendWhenRoom(new ServerFrame.Said(MessageView.of(message, chat.centreName())))) {
                    return;
                }
                from = message.seq();
            }
            isMore = page.size() == PAGE;
        }
    }
}
