package salon.mobile.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Sends the messages of a chat to one socket in the order of their `seq`. The events of two that are committed at the
/// same moment may come in the other order; the later message waits for the earlier one, but not for long, because its
/// event may have been lost.
final class MessageOrder {
    private static final int MAX_WAITING = 64;

    private static final class Chat {
        private long sent;
        private final TreeMap<Long, Runnable> waiting = new TreeMap<>();

        private Chat(long sent) {
            this.sent = sent;
        }
    }

    private final Map<UUID, Chat> chats = new HashMap<>();

    /// @param before the last `seq` of the chat when the socket subscribed; 0 for a chat that is newer
    /// @return whether this message waits now: the caller then calls [#skipMissing] a moment later
    synchronized boolean send(UUID conversation, long before, long seq, Runnable sending) {
        var chat = chats.computeIfAbsent(conversation, unknown -> new Chat(before));
        if (seq > chat.sent + 1 && chat.waiting.size() < MAX_WAITING) {
            return chat.waiting.put(seq, sending) == null;
        }
        sending.run();
        chat.sent = Math.max(chat.sent, seq);
        sendNext(chat);
        return false;
    }

    /// Sends what waits although messages before it are missing.
    synchronized void skipMissing(UUID conversation) {
        var chat = chats.get(conversation);
        if (chat != null && !chat.waiting.isEmpty()) {
            chat.sent = chat.waiting.firstKey() - 1;
            sendNext(chat);
        }
    }

    private static void sendNext(Chat chat) {
        while (!chat.waiting.isEmpty() && chat.waiting.firstKey() <= chat.sent + 1) {
            var next = chat.waiting.pollFirstEntry();
            next.getValue().run();
            chat.sent = Math.max(chat.sent, next.getKey());
        }
    }
}
