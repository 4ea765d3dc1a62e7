package salon.mobile;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import salon.chat.Author;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.live.LiveEvent;

/// Tells a socket what happens in its customer's chats. Called by the fan-out, so nothing here waits.
@ApplicationScoped
class LiveEventHandler {
    private static final String CUSTOMER = "customer";

    /// The time between two commits and their events, under load.
    private static final long PATIENCE_MS = 300;

    private final Vertx vertx;
    private final Conversations conversations;

    LiveEventHandler(Vertx vertx, Conversations conversations) {
        this.vertx = vertx;
        this.conversations = conversations;
    }

    void tell(LiveEvent event, SocketSession session) {
        switch (event) {
            case LiveEvent.Posted posted -> posted(posted, session);
            case LiveEvent.Seen seen -> seen(seen, session);
            case LiveEvent.Typing typing -> typing(typing, session);
            // The app is told by the message in the chat.
            case LiveEvent.Requested requested -> {}
            // The app asks for the types when it shows them.
            case LiveEvent.CardTypes types -> {}
            case LiveEvent.Changed changed -> session.later(() -> changed(changed, session));
        }
    }

    private void posted(LiveEvent.Posted event, SocketSession session) {
        var frame = new ServerFrame.Said(MessageView.of(event.message(), event.centreName()));
        session.ackFirst()
                .heard(
                        event.message().id(),
                        () -> inOrder(event.conversation(), event.message().seq(), frame, session));
        if (session.standings().count(event.conversation(), event.unread())) {
            session.send(session.standings().unread());
        }
    }

    private void inOrder(UUID conversation, long seq, ServerFrame frame, SocketSession session) {
        var before =
                session.standings().find(conversation).map(ChatStatus::lastSeq).orElse(0L);
        if (session.inOrder().tell(conversation, before, seq, () -> session.send(frame))) {
            vertx.setTimer(PATIENCE_MS, timer -> session.inOrder().goOn(conversation));
        }
    }

    private void seen(LiveEvent.Seen event, SocketSession session) {
        session.standings().count(event.conversation(), event.unread());
        session.send(new ServerFrame.Seen(event.conversation(), CUSTOMER, event.upTo()));
        session.send(session.standings().unread());
    }

    /// The customer's own devices need not know that another of them is typing.
    private void typing(LiveEvent.Typing event, SocketSession session) {
        if (event.by().kind() == Author.Kind.STAFF) {
            var centre = session.standings()
                    .find(event.conversation())
                    .map(ChatStatus::centreName)
                    .orElse("");
            session.send(new ServerFrame.Typing(event.conversation(), "staff", centre));
        }
    }

    /// A chat that starts may be new to this socket, so its centre is read.
    private void changed(LiveEvent.Changed event, SocketSession session) {
        var counts = session.standings().replace(conversations.statuses(Set.of(event.customer())));
        session.standings()
                .find(event.conversation())
                .ifPresent(chat -> session.send(
                        new ServerFrame.Chat(chat.conversation(), CentreRef.Ref.of(chat), event.deleted())));
        if (counts) {
            session.send(session.standings().unread());
        }
    }
}
