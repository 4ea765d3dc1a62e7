package salon.mobile;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Messages of one chat leave in the order of their numbers. Two that are committed at the same moment may be told of
/// the other way round; the later one waits for the earlier, but not for long, for that one may have been lost.
final class MessageOrder {
    private static final int MOST = 64;

    private static final class Chat {
        private long told;
        private final TreeMap<Long, Runnable> waiting = new TreeMap<>();

        private Chat(long told) {
            this.told = told;
        }
    }

    private final Map<UUID, Chat> chats = new HashMap<>();

    /// @param before the last number of the chat when the socket began to listen; 0 for a chat that is newer
    /// @return whether something waits now: [#goOn] is then due in a moment
    synchronized boolean tell(UUID conversation, long before, long seq, Runnable telling) {
        var chat = chats.computeIfAbsent(conversation, first -> new Chat(before));
        if (seq > chat.told + 1 && chat.waiting.size() < MOST) {
            return chat.waiting.put(seq, telling) == null;
        }
        telling.run();
        chat.told = Math.max(chat.told, seq);
        tellNext(chat);
        return false;
    }

    /// What waits is told, whatever is missing before it.
    synchronized void goOn(UUID conversation) {
        var chat = chats.get(conversation);
        if (chat != null && !chat.waiting.isEmpty()) {
            chat.told = chat.waiting.firstKey() - 1;
            tellNext(chat);
        }
    }

    private static void tellNext(Chat chat) {
        while (!chat.waiting.isEmpty() && chat.waiting.firstKey() <= chat.told + 1) {
            var next = chat.waiting.pollFirstEntry();
            next.getValue().run();
            chat.told = Math.max(chat.told, next.getKey());
        }
    }
}
