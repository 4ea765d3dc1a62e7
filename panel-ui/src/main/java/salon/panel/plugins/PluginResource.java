package salon.panel.plugins;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import salon.centre.Centres;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.plugin.CardTypeSwitches;
import salon.plugin.CardTypes;
import salon.plugin.PluginView;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Плагины*: which card types there are, and which of them the group and its centres offer.
@Path("/t/{tenant}/panel/centres/{centre}/plugins")
@TenantScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class PluginResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Centres centres;
    private final CardTypes types;
    private final CardTypeSwitches switches;

    PluginResource(CurrentStaff staff, PageFrames frames, Centres centres, CardTypes types, CardTypeSwitches switches) {
        this.staff = staff;
        this.frames = frames;
        this.centres = centres;
        this.types = types;
        this.switches = switches;
    }

    @GET
    public TemplateInstance list(@RestPath String centre) {
        var frame = frames.of(staff.centre(centre), PageFrames.PLUGINS);
        var locale = frame.context().locale();
        var places = centres.all();
        var lines = switches.all(locale).stream()
                .map(type -> CardTypeRow.of(type, places))
                .toList();
        var refused = types.plugins().stream()
                .filter(plugin -> plugin.state() == PluginView.State.REFUSED)
                .toList();
        return new PluginsPage(frame, address(centre), lines, refused).setLocale(locale);
    }

    /// @param turn `on` or `off`, with a space and the name of a centre when it is only for that; or `again`
    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turn(@RestPath String centre, @RestPath String type, @RestForm @Nullable String turn) {
        var place = staff.centre(centre);
        if (!isDone(type, turn == null ? "" : turn)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(address(place.slug()) + "#" + type)).build();
    }

    private static String address(String centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre + PageFrames.PLUGINS;
    }

    private boolean isDone(String type, String turn) {
        var by = staff.member().id();
        var words = turn.split(" ", 2);
        return switch (words[0]) {
            case "on", "off" -> {
                var on = words[0].equals("on");
                yield words.length == 1
                        ? switches.inGroup(type, on, by)
                        : centres.bySlug(words[1])
                                .filter(at -> switches.atCentre(type, at.id(), on, by))
                                .isPresent();
            }
            case "again" -> switches.again(type, by);
            default -> throw new BadRequestException();
        };
    }
}
