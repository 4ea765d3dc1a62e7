package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.chat.Conversations;
import salon.chat.Standing;
import salon.live.Fanout;
import salon.live.LiveEvent;

/// Does what frames ask for, on the socket's own thread.
@ApplicationScoped
class Commands {
    private final Bodies bodies;
    private final Conversations conversations;
    private final Posts posts;
    private final Syncs syncs;
    private final Fanout fanout;

    Commands(Bodies bodies, Conversations conversations, Posts posts, Syncs syncs, Fanout fanout) {
        this.bodies = bodies;
        this.conversations = conversations;
        this.posts = posts;
        this.syncs = syncs;
        this.fanout = fanout;
    }

    void take(String frame, Session session) {
        @Nullable UUID id = null;
        try {
            var fields = bodies.read(frame);
            id = fields.idIfAny();
            run(Incoming.of(fields), session);
        } catch (RuntimeException failure) {
            session.send(ProblemFrames.of(id, failure));
        }
    }

    private void run(Incoming frame, Session session) {
        switch (frame) {
            case Incoming.Post post -> post(post, session);
            case Incoming.Got got -> own(got.conversation(), session);
            case Incoming.Seen seen -> seen(seen, session);
            case Incoming.Typing typing -> typing(own(typing.conversation(), session), session);
            case Incoming.Sync sync -> syncs.run(sync.after(), session);
        }
    }

    private void post(Incoming.Post frame, Session session) {
        session.ackFirst()
                .post(
                        frame.id(),
                        () -> new Frame.Acked(
                                posts.post(session.customer(), frame.conversation(), frame.id(), frame.text())),
                        session::send);
    }

    private void seen(Incoming.Seen frame, Session session) {
        var chat = own(frame.conversation(), session);
        conversations.seen(chat.conversation(), session.customer().id(), frame.upTo());
    }

    private void typing(Standing chat, Session session) {
        var customer = session.customer();
        fanout.publish(new LiveEvent.Typing(
                session.tenant().id(),
                chat.conversation(),
                customer.id(),
                chat.centre(),
                new Author(Author.Kind.CUSTOMER, customer.name())));
    }

    private Standing own(UUID conversation, Session session) {
        var known = session.standings().find(conversation);
        if (known.isPresent()) {
            return known.get();
        }
        session.standings()
                .replace(conversations.standings(Set.of(session.customer().id())));
        return session.standings().find(conversation).orElseThrow(() -> Refusal.unknown("conversation"));
    }
}
