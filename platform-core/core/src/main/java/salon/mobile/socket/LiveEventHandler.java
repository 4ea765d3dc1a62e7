package salon.mobile.socket;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import salon.chat.Author;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.live.LiveEvent;
import salon.mobile.CentreRef;
import salon.mobile.MessageView;

/// Sends a socket what happens in its customer's chats. Called by the fan-out, so nothing here waits.
@ApplicationScoped
class LiveEventHandler {
    private static final String CUSTOMER = "customer";

    /// How long a message waits for an earlier one: between two commits and their events, under load.
    private static final long MAX_WAIT_MS = 300;

    private final Vertx vertx;
    private final Conversations conversations;

    LiveEventHandler(Vertx vertx, Conversations conversations) {
        this.vertx = vertx;
        this.conversations = conversations;
    }

    void handle(LiveEvent event, SocketSession session) {
        switch (event) {
            case LiveEvent.MessagePosted posted -> posted(posted, session);
            case LiveEvent.ChatSeen seen -> seen(seen, session);
            case LiveEvent.Typing typing -> typing(typing, session);
            // The app learns of it by the message in the chat.
            case LiveEvent.RequestChanged request -> {}
            // The app asks for the types when it shows them.
            case LiveEvent.CardTypesChanged types -> {}
            case LiveEvent.ChatChanged changed -> session.enqueue(() -> changed(changed, session), 0);
        }
    }

    private void posted(LiveEvent.MessagePosted event, SocketSession session) {
        var frame = new ServerFrame.Posted(MessageView.of(event.message(), event.centreName()));
        session.deliver(
                event.message().id(),
                () -> sendInOrder(event.conversation(), event.message().seq(), frame, session));
        if (session.statuses().setUnread(event.conversation(), event.unread())) {
            session.send(session.statuses().unreadFrame());
        }
    }

    private void sendInOrder(UUID conversation, long seq, ServerFrame frame, SocketSession session) {
        var before =
                session.statuses().find(conversation).map(ChatStatus::lastSeq).orElse(0L);
        if (session.order().send(conversation, before, seq, () -> session.send(frame))) {
            vertx.setTimer(MAX_WAIT_MS, timer -> session.order().skipMissing(conversation));
        }
    }

    private void seen(LiveEvent.ChatSeen event, SocketSession session) {
        session.statuses().setUnread(event.conversation(), event.unread());
        session.send(new ServerFrame.Seen(event.conversation(), CUSTOMER, event.upTo()));
        session.send(session.statuses().unreadFrame());
    }

    /// The customer's own devices need not know that another of them is typing.
    private void typing(LiveEvent.Typing event, SocketSession session) {
        if (event.by().kind() == Author.Kind.STAFF) {
            var centre = session.statuses()
                    .find(event.conversation())
                    .map(ChatStatus::centreName)
                    .orElse("");
            session.send(new ServerFrame.Typing(event.conversation(), "staff", centre));
        }
    }

    /// A chat that starts may be new to this socket, so its centre is read.
    private void changed(LiveEvent.ChatChanged event, SocketSession session) {
        var counts = session.statuses().replace(conversations.statuses(Set.of(event.customer())));
        session.statuses()
                .find(event.conversation())
                .ifPresent(chat ->
                        session.send(new ServerFrame.Chat(chat.conversation(), CentreRef.of(chat), event.deleted())));
        if (counts) {
            session.send(session.statuses().unreadFrame());
        }
    }
}
