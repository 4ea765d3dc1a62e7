package salon.mobile;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;

/// Tells every socket how far its chats are, so that it notices a gap. One query a tenant and tick, for all sockets
/// of this node.
@ApplicationScoped
class Heartbeats {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);

    private final Vertx vertx;
    private final Conversations conversations;
    private final Duration every;
    private final Set<SocketSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();

    Heartbeats(
            Vertx vertx,
            Conversations conversations,
            @ConfigProperty(name = "salon.mobile.beat-every", defaultValue = "25s") Duration every) {
        this.vertx = vertx;
        this.conversations = conversations;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(every.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                Thread.ofVirtual().name("beat").start(this::beat);
            }
        });
    }

    Watch add(SocketSession session) {
        sessions.add(session);
        return () -> sessions.remove(session);
    }

    private void beat() {
        try {
            sessions.stream()
                    .collect(Collectors.groupingBy(session -> session.tenant().slug()))
                    .values()
                    .forEach(ofTenant -> beat(ofTenant.getFirst().tenant(), ofTenant));
        } finally {
            busy.set(false);
        }
    }

    private void beat(Tenant tenant, List<SocketSession> some) {
        try {
            var customers =
                    some.stream().map(session -> session.customer().id()).collect(Collectors.toSet());
            var heard = some.stream().collect(Collectors.toMap(Function.identity(), session -> session.standings()
                    .heard()));
            var all = CurrentTenant.call(tenant, () -> conversations.statuses(customers)).stream()
                    .collect(Collectors.groupingBy(ChatStatus::customer));
            heard.forEach((session, before) ->
                    beat(session, all.getOrDefault(session.customer().id(), List.of()), before));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "no beat for %s this time", tenant.slug());
        }
    }

    private static void beat(SocketSession session, List<ChatStatus> chats, long heard) {
        session.send(ChatStatuses.beat(chats));
        if (session.standings().replace(chats, heard)) {
            session.send(session.standings().unread());
        }
    }
}
