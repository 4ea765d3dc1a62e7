package salon.panel.escalation;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import salon.escalation.EscalationNotices;
import salon.escalation.EscalationNotices.NoticeView;
import salon.panel.escalation.AcknowledgementPage.InvalidNoticePage;
import salon.panel.frame.PageContexts;
import salon.panel.frame.TimeFormats;
import salon.tenant.TenantScoped;

/// *Принято, разберусь* in a mail to a manager, without a sign-in: the link itself is the right to
/// acknowledge. As with the reply link, neither opening it nor sending its form as it stands changes
/// anything, which mail scanners do: it has to be ticked.
@Path("/t/{tenant}/acknowledge/{token}")
@TenantScoped
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class AcknowledgementResource {
    private static final int UNPROCESSABLE = 422;

    private enum Sent {
        NOTHING,
        UNCONFIRMED,
        CONFIRMED
    }

    private final EscalationNotices notices;
    private final PageContexts contexts;
    private final TimeFormats timeFormats;

    AcknowledgementResource(EscalationNotices notices, PageContexts contexts, TimeFormats timeFormats) {
        this.notices = notices;
        this.contexts = contexts;
        this.timeFormats = timeFormats;
    }

    @GET
    public Response show(@RestPath String token) {
        return page(notices.view(token), Sent.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@RestPath String token, @RestForm @Nullable String sure) {
        return "yes".equals(sure)
                ? page(notices.acknowledge(token), Sent.CONFIRMED)
                : page(notices.view(token), Sent.UNCONFIRMED);
    }

    private Response page(NoticeView view, Sent sent) {
        var context = contexts.withoutSignIn();
        return switch (view) {
            case NoticeView.Open(var centre, var zone, var lines) -> {
                var timeFormat = timeFormats.in(context.locale(), zone);
                yield page(
                        sent == Sent.UNCONFIRMED ? UNPROCESSABLE : 200,
                        new AcknowledgementPage(
                                context,
                                centre,
                                lines.stream()
                                        .map(line -> new AcknowledgementPage.Line(
                                                line.title(), line.customer(), timeFormat.of(line.since()), line.url()))
                                        .toList(),
                                sent == Sent.CONFIRMED,
                                sent == Sent.UNCONFIRMED));
            }
            case NoticeView.Expired() -> page(410, new InvalidNoticePage(context, true));
            case NoticeView.Unknown() -> page(404, new InvalidNoticePage(context, false));
        };
    }

    private Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.setLocale(contexts.withoutSignIn().locale()))
                .build();
    }
}
