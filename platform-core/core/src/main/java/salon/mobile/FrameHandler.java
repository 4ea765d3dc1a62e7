package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.live.Fanout;
import salon.live.LiveEvent;

/// Does what frames ask for, on the socket's own thread.
@ApplicationScoped
class FrameHandler {
    private final JsonReader bodies;
    private final Conversations conversations;
    private final CustomerPosts posts;
    private final SyncHandler syncs;
    private final Fanout fanout;

    FrameHandler(
            JsonReader bodies, Conversations conversations, CustomerPosts posts, SyncHandler syncs, Fanout fanout) {
        this.bodies = bodies;
        this.conversations = conversations;
        this.posts = posts;
        this.syncs = syncs;
        this.fanout = fanout;
    }

    void take(String frame, SocketSession session) {
        @Nullable UUID id = null;
        try {
            var fields = bodies.read(frame);
            id = fields.idIfAny();
            run(ClientFrame.of(fields), session);
        } catch (RuntimeException failure) {
            session.send(ProblemFrames.of(id, failure));
        }
    }

    private void run(ClientFrame frame, SocketSession session) {
        switch (frame) {
            case ClientFrame.Post post -> post(post, session);
            case ClientFrame.Got got -> own(got.conversation(), session);
            case ClientFrame.Seen seen -> seen(seen, session);
            case ClientFrame.Typing typing -> typing(own(typing.conversation(), session), session);
            case ClientFrame.Sync sync -> syncs.run(sync.after(), session);
        }
    }

    private void post(ClientFrame.Post frame, SocketSession session) {
        session.ackFirst()
                .post(
                        frame.id(),
                        () -> new ServerFrame.Acked(
                                posts.post(session.customer(), frame.conversation(), frame.id(), frame.text())),
                        session::send);
    }

    private void seen(ClientFrame.Seen frame, SocketSession session) {
        var chat = own(frame.conversation(), session);
        conversations.seen(chat.conversation(), session.customer().id(), frame.upTo());
    }

    private void typing(ChatStatus chat, SocketSession session) {
        var customer = session.customer();
        fanout.publish(new LiveEvent.Typing(
                session.tenant().id(),
                chat.conversation(),
                customer.id(),
                chat.centre(),
                new Author(Author.Kind.CUSTOMER, customer.name())));
    }

    private ChatStatus own(UUID conversation, SocketSession session) {
        var known = session.standings().find(conversation);
        if (known.isPresent()) {
            return known.get();
        }
        session.standings()
                .replace(conversations.statuses(Set.of(session.customer().id())));
        return session.standings().find(conversation).orElseThrow(() -> Refusal.unknown("conversation"));
    }
}
