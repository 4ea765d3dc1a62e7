package salon.mobile.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/// Sends the live messages of a chat to one socket in the order of their `seq`, each once. The events of two that
/// are committed at the same moment may come in the other order, and an event may be lost: the later message waits
/// until the earlier one has come, or was read from the database ([#startRepair]).
final class MessageOrder {
    /// More are left to the repair.
    private static final int MAX_WAITING = 64;

    private static final class Chat {
        private long sent;
        private boolean held;
        private boolean repairPlanned;
        private boolean dropped;
        private final TreeMap<Long, Runnable> waiting = new TreeMap<>();
    }

    private final Map<UUID, Chat> chats = new HashMap<>();
    private boolean started;

    /// Until this call all messages wait.
    ///
    /// @param lastSeqs by chat, read after the socket has subscribed; another chat is new and begins with its first
    ///     message
    synchronized void start(Map<UUID, Long> lastSeqs) {
        started = true;
        lastSeqs.forEach((conversation, last) -> {
            var chat = chat(conversation);
            chat.sent = chat.waiting.isEmpty() ? last : Math.min(last, chat.waiting.firstKey() - 1);
        });
        chats.values().forEach(this::sendNext);
    }

    /// @return whether a message waits for which no repair is planned yet: the caller plans one a moment later
    synchronized boolean send(UUID conversation, long seq, Runnable sending) {
        var chat = chat(conversation);
        if (seq <= chat.sent) {
            return false;
        }
        if (seq == chat.sent + 1 || chat.waiting.size() < MAX_WAITING) {
            chat.waiting.put(seq, sending);
        } else {
            chat.dropped = true;
        }
        sendNext(chat);
        return plansRepair(chat);
    }

    /// Lets the live messages of a chat wait while others of it are sent from the database.
    synchronized void hold(UUID conversation) {
        chat(conversation).held = true;
    }

    /// @param sent the last `seq` that was sent meanwhile
    synchronized void release(UUID conversation, long sent) {
        var chat = chat(conversation);
        chat.held = false;
        chat.sent = Math.max(chat.sent, sent);
        chat.waiting.headMap(chat.sent, true).clear();
        sendNext(chat);
    }

    /// @return the `seq` after which messages are missing; empty when they have come by themselves
    synchronized OptionalLong startRepair(UUID conversation) {
        var chat = chat(conversation);
        var isMissing = chat.dropped || !chat.waiting.isEmpty();
        chat.repairPlanned = false;
        chat.dropped = false;
        return isMissing ? OptionalLong.of(chat.sent) : OptionalLong.empty();
    }

    private Chat chat(UUID conversation) {
        return chats.computeIfAbsent(conversation, unknown -> new Chat());
    }

    private static boolean plansRepair(Chat chat) {
        if (chat.repairPlanned || (chat.waiting.isEmpty() && !chat.dropped)) {
            return false;
        }
        chat.repairPlanned = true;
        return true;
    }

    private void sendNext(Chat chat) {
        while (started && !chat.held && !chat.waiting.isEmpty() && chat.waiting.firstKey() == chat.sent + 1) {
            var next = chat.waiting.pollFirstEntry();
            next.getValue().run();
            chat.sent = next.getKey();
        }
    }
}
