package salon.panel.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.live.LiveEvent;

/// What an open page is told: that something happened, not what it was. `id` is that of the chat or the request,
/// `name` who is typing, else empty.
record PanelEvent(Kind kind, @Nullable UUID id, String name) {
    enum Kind {
        chat,
        request,
        typing,
        cards
    }

    /// Of what a centre's pages show; null for the rest.
    static @Nullable PanelEvent of(LiveEvent event) {
        return switch (event) {
            case LiveEvent.Posted posted -> new PanelEvent(Kind.chat, posted.conversation(), "");
            case LiveEvent.Changed changed -> new PanelEvent(Kind.chat, changed.conversation(), "");
            case LiveEvent.Requested requested -> new PanelEvent(Kind.request, requested.request(), "");
            case LiveEvent.Typing typing ->
                typing.by().kind() == Author.Kind.CUSTOMER
                        ? new PanelEvent(
                                Kind.typing, typing.conversation(), typing.by().name())
                        : null;
            case LiveEvent.CardTypes types -> new PanelEvent(Kind.cards, null, "");
            case LiveEvent.Seen seen -> null;
        };
    }
}
