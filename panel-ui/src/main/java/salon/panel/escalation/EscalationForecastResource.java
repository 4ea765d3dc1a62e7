package salon.panel.escalation;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import salon.centre.Centre;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.escalation.EscalationDecision.At;
import salon.escalation.EscalationDecision.Never;
import salon.escalation.Escalations;
import salon.escalation.Escalations.EscalationForecast;
import salon.panel.escalation.EscalationForecastPage.RuleView;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.panel.frame.TimeFormats;
import salon.request.Requests;
import salon.tenant.TenantScoped;

/// Why and when the managers are told, for any chat or request of the member's centres.
@Path("/t/{tenant}/panel")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class EscalationForecastResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Conversations conversations;
    private final Requests requests;
    private final Customers customers;
    private final Escalations escalations;
    private final TimeFormats timeFormats;
    private final InstantSource clock;

    EscalationForecastResource(
            CurrentStaff staff,
            PageFrames frames,
            Conversations conversations,
            Requests requests,
            Customers customers,
            Escalations escalations,
            TimeFormats timeFormats,
            InstantSource clock) {
        this.staff = staff;
        this.frames = frames;
        this.conversations = conversations;
        this.requests = requests;
        this.customers = customers;
        this.escalations = escalations;
        this.timeFormats = timeFormats;
        this.clock = clock;
    }

    @GET
    @Path("chats/{id}/escalation")
    public TemplateInstance ofChat(@RestPath UUID id) {
        var chat = conversations.find(id).orElseThrow(NotFoundException::new);
        var centre = staff.centre(chat.centre());
        return page(centre, PageFrames.CHATS, customer(chat.customer()), "/chats/" + id, escalations.ofChat(id));
    }

    @GET
    @Path("requests/{id}/escalation")
    public TemplateInstance ofRequest(@RestPath UUID id) {
        var request = requests.find(id).orElseThrow(NotFoundException::new);
        var centre = staff.centre(request.centre());
        var subject = customer(request.customer()) + ": " + request.title();
        return page(centre, request.type(), subject, "/requests/" + id, escalations.ofRequest(id));
    }

    private TemplateInstance page(
            Centre centre, String section, String subject, String path, EscalationForecast forecast) {
        var frame = frames.of(centre, section);
        var locale = frame.context().locale();
        var timeFormat = timeFormats.in(locale, centre.zone());
        var item = forecast.item();
        var next = forecast.decision() instanceof At(var time) ? time : null;
        var now = clock.instant();
        return new EscalationForecastPage(
                        frame,
                        subject,
                        frame.context().root() + path,
                        item == null ? null : timeFormat.of(item.waitingSince()),
                        RuleView.of(forecast.rule()),
                        next == null ? null : timeFormat.of(next),
                        next != null && !next.isAfter(now),
                        forecast.decision() instanceof Never(var reason) ? reason : null,
                        item != null && item.urgent(),
                        item != null && item.notifiedAt() != null,
                        EscalationRow.of(forecast.events(), timeFormat))
                .setLocale(locale);
    }

    private String customer(UUID id) {
        return customers.byId(id).map(Customer::name).orElse("");
    }
}
