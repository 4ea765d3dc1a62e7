package salon.panel.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.live.LiveEvent;

/// Tells an open page that something happened, not what it was.
///
/// @param id of the chat or the request
/// @param name who is typing, else empty
record PanelEvent(Kind kind, @Nullable UUID id, String name) {
    enum Kind {
        chat,
        request,
        typing,
        cards
    }

    /// Null for events that no page of a centre shows.
    static @Nullable PanelEvent of(LiveEvent event) {
        return switch (event) {
            case LiveEvent.MessagePosted posted -> new PanelEvent(Kind.chat, posted.conversation(), "");
            case LiveEvent.ChatChanged changed -> new PanelEvent(Kind.chat, changed.conversation(), "");
            case LiveEvent.RequestChanged requested -> new PanelEvent(Kind.request, requested.request(), "");
            case LiveEvent.Typing typing ->
                typing.by().kind() == Author.Kind.CUSTOMER
                        ? new PanelEvent(
                                Kind.typing, typing.conversation(), typing.by().name())
                        : null;
            case LiveEvent.CardTypesChanged types -> new PanelEvent(Kind.cards, null, "");
            case LiveEvent.ChatSeen seen -> null;
        };
    }
}
