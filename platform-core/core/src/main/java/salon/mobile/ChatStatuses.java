package salon.mobile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import salon.chat.ChatStatus;

/// The chats of the customer behind one socket as last heard of. That a chat is theirs never changes; the counts
/// follow the events and are put right by every beat.
final class ChatStatuses {
    private final Map<UUID, ChatStatus> chats = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> unread = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();

    Optional<ChatStatus> find(UUID conversation) {
        return Optional.ofNullable(chats.get(conversation));
    }

    /// How many events have come in; to be read before what [#replace] gets is.
    long heard() {
        return heard.get();
    }

    /// @param before what was heard before `all` was read; when an event has come in since, `all` may be older than it
    /// @return whether a count is another one now
    boolean replace(List<ChatStatus> all, long before) {
        return before == heard.get() && replace(all);
    }

    /// @return whether a count is another one now
    boolean replace(List<ChatStatus> all) {
        var before = Map.copyOf(unread);
        all.forEach(chat -> {
            chats.put(chat.conversation(), chat);
            unread.put(chat.conversation(), chat.unread());
        });
        return !before.equals(unread);
    }

    /// @return whether the count is another one now
    boolean count(UUID conversation, int left) {
        heard.incrementAndGet();
        var before = unread.put(conversation, left);
        return before == null || before != left;
    }

    ServerFrame.Unread unread() {
        var counts = Map.copyOf(unread);
        return new ServerFrame.Unread(
                counts.values().stream().mapToInt(Integer::intValue).sum(), counts);
    }

    static ServerFrame.Beat beat(List<ChatStatus> all) {
        return new ServerFrame.Beat(
                all.stream().collect(Collectors.toMap(ChatStatus::conversation, ChatStatus::lastSeq)));
    }
}
