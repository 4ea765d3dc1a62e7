package salon.panel.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import salon.live.LiveEvent;
import salon.live.Subscriptions;
import salon.live.Topic;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// What happens in a centre and in the whole group, to the pages that show it. A stream ends after a while and the
/// browser opens the next one, so nobody listens longer than they are signed in; who reads too slowly is cut off and
/// asks anew, too.
@Path("/t/{tenant}/panel/live/{centre}")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
class CentreEventsResource {
    private static final int WAITING = 64;
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration BEAT = Duration.ofSeconds(25);

    private final CurrentStaff desk;
    private final Subscriptions listeners;

    CentreEventsResource(CurrentStaff desk, Subscriptions listeners) {
        this.desk = desk;
        this.listeners = listeners;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(@RestPath String centre, @Context Sse sse) {
        var tenant = CurrentTenant.get().id();
        var topics = List.of(Topic.centre(tenant, desk.centre(centre).id()), Topic.tenant(tenant));
        var signals = Multi.createFrom()
                .<PanelEvent>emitter(emitter -> listen(topics, emitter), WAITING)
                .map(signal -> sse.newEventBuilder()
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(signal)
                        .build());
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop().map(tick -> sse.newEventBuilder()
                .comment("beat")
                .build());
        return Multi.createBy()
                .merging()
                .streams(signals, beats)
                .select()
                .first(LIFE)
                .onFailure()
                .recoverWithCompletion();
    }

    private void listen(List<Topic> topics, MultiEmitter<? super PanelEvent> emitter) {
        var listening = topics.stream()
                .map(topic -> listeners.listen(topic, event -> tell(event, emitter)))
                .toList();
        emitter.onTermination(() -> listening.forEach(Subscriptions.Listening::close));
    }

    private static void tell(LiveEvent event, MultiEmitter<? super PanelEvent> emitter) {
        var signal = PanelEvent.of(event);
        if (signal != null) {
            emitter.emit(signal);
        }
    }
}
