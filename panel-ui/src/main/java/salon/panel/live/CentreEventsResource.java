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
import salon.live.Subscriptions.Topic;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.OfCentre;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// Server-sent events about a centre and its tenant, for the pages that show them. A stream ends after 5 minutes,
/// then the browser opens the next one, so that nobody listens after their session has ended. A slow reader, for whom
/// 64 events wait, is disconnected and connects again, too.
@Path("/t/{tenant}/panel/live/{centre}")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
class CentreEventsResource {
    private static final int MAX_WAITING = 64;
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(25);

    private final CurrentStaff staff;
    private final Subscriptions subscriptions;

    CentreEventsResource(CurrentStaff staff, Subscriptions subscriptions) {
        this.staff = staff;
        this.subscriptions = subscriptions;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(@RestPath String centre, @Context Sse sse) {
        var tenant = CurrentTenant.get().id();
        var topics = List.of(Topic.centre(tenant, staff.centre(centre).id()), Topic.tenant(tenant));
        var events = Multi.createFrom()
                .<PanelEvent>emitter(emitter -> listen(topics, emitter), MAX_WAITING)
                .map(panelEvent -> sse.newEventBuilder()
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(panelEvent)
                        .build());
        var heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT_INTERVAL)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("beat").build());
        return Multi.createBy()
                .merging()
                .streams(events, heartbeats)
                .select()
                .first(LIFETIME)
                .onFailure()
                .recoverWithCompletion();
    }

    private void listen(List<Topic> topics, MultiEmitter<? super PanelEvent> emitter) {
        var listening = topics.stream()
                .map(topic -> subscriptions.subscribe(topic, event -> send(event, emitter)))
                .toList();
        emitter.onTermination(() -> listening.forEach(Subscriptions.Subscription::close));
    }

    private static void send(LiveEvent event, MultiEmitter<? super PanelEvent> emitter) {
        var panelEvent = PanelEvent.of(event);
        if (panelEvent != null) {
            emitter.emit(panelEvent);
        }
    }
}
