package salon.mobile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.chat.Conversation;

/// A conversation in the customer's list.
record ChatView(
        UUID id,
        CentreRef.Ref centre,
        long lastSeq,
        int unread,
        long seenUpTo,
        boolean deleted,
        @Nullable MessageView last) {
    static ChatView of(Conversation chat, Centre centre) {
        var last = chat.lastMessage();
        return new ChatView(
                chat.id(),
                CentreRef.Ref.of(centre),
                chat.lastSeq(),
                chat.unread(),
                chat.seenUpTo(),
                chat.deleted(),
                last == null ? null : MessageView.of(last, centre.name()));
    }
}
