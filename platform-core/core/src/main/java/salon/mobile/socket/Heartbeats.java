package salon.mobile.socket;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import salon.chat.ChatStatus;
import salon.chat.Conversations;
import salon.live.Subscriptions.Subscription;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;

/// Sends every socket the last `seq` of its chats, so that the app notices a gap. One query per tenant and tick, for
/// all sockets of this node. The node is not ready while three rounds in a row have not ended.
@Default
@Readiness
@ApplicationScoped
class Heartbeats implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final int MISSED_ROUNDS = 3;

    private final Vertx vertx;
    private final Conversations conversations;
    private final Duration interval;
    private final Set<SocketSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final InstantSource clock;
    private volatile Instant lastRound;

    Heartbeats(Vertx vertx, Conversations conversations, SocketSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.conversations = conversations;
        this.interval = settings.beatEvery();
        this.clock = clock;
        this.lastRound = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(interval.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                Thread.ofVirtual().name("beat").start(this::beat);
            }
        });
    }

    Subscription add(SocketSession session) {
        sessions.add(session);
        return () -> sessions.remove(session);
    }

    @Override
    public HealthCheckResponse call() {
        var sinceRound = Duration.between(lastRound, clock.instant());
        return HealthCheckResponse.named("Beats")
                .status(sinceRound.compareTo(interval.multipliedBy(MISSED_ROUNDS + 1)) < 0)
                .withData("secondsSinceRound", sinceRound.toSeconds())
                .build();
    }

    private void beat() {
        try {
            sessions.stream()
                    .collect(Collectors.groupingBy(session -> session.tenant().slug()))
                    .values()
                    .forEach(some -> beat(some.getFirst().tenant(), some));
            lastRound = clock.instant();
        } finally {
            busy.set(false);
        }
    }

    private void beat(Tenant tenant, List<SocketSession> ofTenant) {
        try {
            var customers =
                    ofTenant.stream().map(session -> session.customer().id()).collect(Collectors.toSet());
            var events = ofTenant.stream().collect(Collectors.toMap(Function.identity(), session -> session.statuses()
                    .events()));
            var all = CurrentTenant.call(tenant, () -> conversations.statuses(customers)).stream()
                    .collect(Collectors.groupingBy(ChatStatus::customer));
            events.forEach((session, before) ->
                    beat(session, all.getOrDefault(session.customer().id(), List.of()), before));
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "no beat for %s this time", tenant.slug());
        }
    }

    private static void beat(SocketSession session, List<ChatStatus> chats, long events) {
        session.send(ChatStatuses.beatFrame(chats));
        if (session.statuses().replace(chats, events)) {
            session.send(session.statuses().unreadFrame());
        }
    }
}
