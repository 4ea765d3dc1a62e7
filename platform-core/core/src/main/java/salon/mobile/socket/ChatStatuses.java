package salon.mobile.socket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import salon.chat.ChatStatus;

/// The chats of one socket's customer as last read. That a chat is theirs never changes; the unread counts follow the
/// events and are corrected by every beat.
final class ChatStatuses {
    private final Map<UUID, ChatStatus> chats = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> unread = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();

    Optional<ChatStatus> find(UUID conversation) {
        return Optional.ofNullable(chats.get(conversation));
    }

    /// How many events have come in; to be taken before the statuses for [#replace] are read.
    long events() {
        return events.get();
    }

    /// @param before [#events] before `all` was read; when one has come in since, `all` may be older and is ignored
    /// @return whether a count has changed
    boolean replace(List<ChatStatus> all, long before) {
        return before == events.get() && replace(all);
    }

    /// @return whether a count has changed
    boolean replace(List<ChatStatus> all) {
        var before = Map.copyOf(unread);
        all.forEach(chat -> {
            chats.put(chat.conversation(), chat);
            unread.put(chat.conversation(), chat.unread());
        });
        return !before.equals(unread);
    }

    /// @return whether the count has changed
    boolean setUnread(UUID conversation, int count) {
        events.incrementAndGet();
        var before = unread.put(conversation, count);
        return before == null || before != count;
    }

    ServerFrame.Unread unreadFrame() {
        var counts = Map.copyOf(unread);
        return new ServerFrame.Unread(
                counts.values().stream().mapToInt(Integer::intValue).sum(), counts);
    }

    static ServerFrame.Beat beatFrame(List<ChatStatus> all) {
        return new ServerFrame.Beat(
                all.stream().collect(Collectors.toMap(ChatStatus::conversation, ChatStatus::lastSeq)));
    }
}
