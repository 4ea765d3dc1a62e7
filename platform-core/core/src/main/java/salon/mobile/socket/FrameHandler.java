package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.http.ProblemException;
import salon.live.Fanout;
import salon.live.LiveEvent;
import salon.mobile.CustomerPosts;
import salon.mobile.JsonReader;

/// Does what the frames of a client ask for, on the socket's own thread. A frame that is refused or fails is answered
/// by a problem, and the socket stays open.
@ApplicationScoped
class FrameHandler {
    private static final Logger LOG = Logger.getLogger(FrameHandler.class);

    private final JsonReader json;
    private final Conversations conversations;
    private final CustomerPosts posts;
    private final SyncHandler syncs;
    private final Fanout fanout;

    FrameHandler(JsonReader json, Conversations conversations, CustomerPosts posts, SyncHandler syncs, Fanout fanout) {
        this.json = json;
        this.conversations = conversations;
        this.posts = posts;
        this.syncs = syncs;
        this.fanout = fanout;
    }

    void handle(String frame, SocketSession session) {
        @Nullable UUID id = null;
        try {
            var fields = json.read(frame);
            id = fields.idIfPresent();
            handle(ClientFrame.of(fields), session);
        } catch (ProblemException refused) {
            session.send(ServerFrame.Problem.of(id, refused.document()));
        } catch (RuntimeException failure) {
            // The frame itself is not logged: it is personal.
            LOG.error("a frame failed", failure);
            var problem = ProblemException.of(503, "This could not be done now. Try again in a moment.");
            session.send(ServerFrame.Problem.of(id, problem.document()));
        }
    }

    private void handle(ClientFrame frame, SocketSession session) {
        switch (frame) {
            case ClientFrame.Post post -> post(post, session);
            case ClientFrame.Got got -> ownChat(got.conversation(), session);
            case ClientFrame.Seen seen -> seen(seen, session);
            case ClientFrame.Typing typing -> typing(ownChat(typing.conversation(), session), session);
            case ClientFrame.Sync sync -> syncs.sync(sync.after(), session);
        }
    }

    private void post(ClientFrame.Post frame, SocketSession session) {
        session.post(
                frame.id(),
                () -> new ServerFrame.Acked(
                        posts.post(session.customer(), frame.conversation(), frame.id(), frame.text())));
    }

    private void seen(ClientFrame.Seen frame, SocketSession session) {
        var chat = ownChat(frame.conversation(), session);
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

    private ChatStatus ownChat(UUID conversation, SocketSession session) {
        var known = session.statuses().find(conversation);
        if (known.isPresent()) {
            return known.get();
        }
        session.statuses()
                .replace(conversations.statuses(Set.of(session.customer().id())));
        return session.statuses().find(conversation).orElseThrow(() -> ProblemException.notFound("conversation"));
    }
}
