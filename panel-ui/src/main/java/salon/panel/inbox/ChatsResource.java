package salon.panel.inbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.chat.Inbox;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Cursors;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.panel.frame.TimeFormats;
import salon.tenant.TenantScoped;

/// *Заявки → Вопросы-Ответы*: the chats of one centre.
@Path("/t/{tenant}/panel/centres/{centre}/chats")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChatsResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Inbox inbox;
    private final TimeFormats timeFormats;

    ChatsResource(CurrentStaff staff, PageFrames frames, Inbox inbox, TimeFormats timeFormats) {
        this.staff = staff;
        this.frames = frames;
        this.inbox = inbox;
        this.timeFormats = timeFormats;
    }

    @GET
    public TemplateInstance list(@RestPath String centre, @RestQuery @Nullable String after) {
        var shown = staff.centre(centre);
        var frame = frames.of(shown, PageFrames.CHATS);
        var page = Slice.of(
                inbox.page(shown.id(), Cursors.decode(after), Slice.LIMIT),
                last -> Cursors.encode(last.lastAt(), last.conversation()));
        var timeFormat = timeFormats.in(frame.context().locale(), shown.zone());
        var rows = page.map(row -> ChatRow.of(row, timeFormat)).rows();
        return new ChatsPage(frame, rows, page.next(), after == null)
                .setLocale(frame.context().locale());
    }

    @GET
    @Path("unanswered")
    public TemplateInstance unanswered(@RestPath String centre) {
        var frame = frames.of(staff.centre(centre), PageFrames.CHATS);
        return new ChatsPage.UnansweredCount(frame).setLocale(frame.context().locale());
    }
}
