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
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.panel.frame.TimeFormats;
import salon.tenant.TenantScoped;

/// *Заявки → Вопросы-Ответы* of one centre.
@Path("/t/{tenant}/panel/centres/{centre}/chats")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChatsResource {
    private static final int ROWS = 50;

    private final CurrentStaff desk;
    private final PageFrames frames;
    private final Inbox inbox;
    private final TimeFormats times;

    ChatsResource(CurrentStaff desk, PageFrames frames, Inbox inbox, TimeFormats times) {
        this.desk = desk;
        this.frames = frames;
        this.inbox = inbox;
        this.times = times;
    }

    @GET
    public TemplateInstance list(@RestPath String centre, @RestQuery @Nullable String after) {
        var place = desk.centre(centre);
        var frame = frames.of(place, PageFrames.CHATS);
        var found = inbox.page(place.id(), Cursors.read(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var moments = times.in(frame.sheet().locale(), place.zone());
        var rows = shown.stream().map(row -> ChatRow.of(row, moments)).toList();
        var next = found.size() > ROWS
                ? Cursors.write(shown.getLast().lastAt(), shown.getLast().conversation())
                : "";
        return new ChatsPage(frame, rows, next, after == null)
                .setLocale(frame.sheet().locale());
    }

    @GET
    @Path("unanswered")
    public TemplateInstance unanswered(@RestPath String centre) {
        var frame = frames.of(desk.centre(centre), PageFrames.CHATS);
        return new Unanswered(frame).setLocale(frame.sheet().locale());
    }
}
