package salon.mobile.socket;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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

    /// How long a message waits for the event of an earlier one, before that is read from the database.
    private static final long MAX_WAIT_MS = 300;

    private final Vertx vertx;
    private final Conversations conversations;
    private final SyncHandler sync;

    LiveEventHandler(Vertx vertx, Conversations conversations, SyncHandler sync) {
        this.vertx = vertx;
        this.conversations = conversations;
        this.sync = sync;
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
        var message = event.message();
        var frame = new ServerFrame.Posted(MessageView.of(message, event.centreName()));
        session.deliver(message.id(), () -> {
            if (session.order().send(event.conversation(), message.seq(), () -> session.send(frame))) {
                planRepair(event, session);
            }
        });
        if (session.statuses().setUnread(event.conversation(), event.unread())) {
            session.send(session.statuses().unreadFrame());
        }
    }

    private void planRepair(LiveEvent.MessagePosted event, SocketSession session) {
        vertx.setTimer(
                MAX_WAIT_MS,
                timer -> session.enqueue(() -> sync.repair(event.conversation(), event.centreName(), session), 0));
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
