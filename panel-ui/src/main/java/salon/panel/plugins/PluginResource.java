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
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.plugin.CardTypeSwitches;
import salon.plugin.CardTypes;
import salon.plugin.PluginView;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Плагины*: the card types of the installation, and which of them the tenant and its centres offer.
@Path("/t/{tenant}/panel/centres/{centre}/plugins")
@TenantScoped
@OfCentre
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
        var allCentres = centres.all();
        var rows = switches.all(locale).stream()
                .map(type -> CardTypeRow.of(type, allCentres))
                .toList();
        var refused = types.plugins().stream()
                .filter(plugin -> plugin.state() == PluginView.State.REFUSED)
                .toList();
        return new PluginsPage(frame, address(centre), rows, refused).setLocale(locale);
    }

    /// @param turn `on` or `off` for the tenant; `on <centre>` or `off <centre>` for one centre by its slug; or `again`
    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response switchType(@RestPath String centre, @RestPath String type, @RestForm @Nullable String turn) {
        var current = staff.centre(centre);
        if (!applySwitch(type, turn == null ? "" : turn)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(address(current.slug()) + "#" + type))
                .build();
    }

    private static String address(String centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre + PageFrames.PLUGINS;
    }

    private boolean applySwitch(String type, String turn) {
        var by = staff.member().id();
        var command = turn.split(" ", 2);
        return switch (command[0]) {
            case "on", "off" -> {
                var on = command[0].equals("on");
                yield command.length == 1
                        ? switches.switchForTenant(type, on, by)
                        : centres.bySlug(command[1])
                                .filter(at -> switches.switchForCentre(type, at.id(), on, by))
                                .isPresent();
            }
            case "again" -> switches.reactivate(type, by);
            default -> throw new BadRequestException();
        };
    }
}
