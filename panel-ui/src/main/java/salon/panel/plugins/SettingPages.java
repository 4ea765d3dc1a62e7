package salon.panel.plugins;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.card.Saving;
import salon.card.TypeSettings;
import salon.card.TypeSwitches;
import salon.centre.Centre;
import salon.panel.frame.Desk;
import salon.panel.frame.Frames;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

/// What the group sets for one card type.
@Path("/t/{tenant}/panel/centres/{centre}/plugins/{type}/settings")
@OfTenant
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class SettingPages {
    private final Desk desk;
    private final Frames frames;
    private final Languages languages;
    private final TypeSwitches switches;
    private final TypeSettings settings;

    SettingPages(Desk desk, Frames frames, Languages languages, TypeSwitches switches, TypeSettings settings) {
        this.desk = desk;
        this.frames = frames;
        this.languages = languages;
        this.switches = switches;
        this.settings = settings;
    }

    /// @param saved there when they have just been saved
    @GET
    public TemplateInstance show(@RestPath String centre, @RestPath String type, @RestQuery @Nullable String saved) {
        var lines = settings.of(type, languages.chosen()).stream()
                .map(SettingLine::of)
                .toList();
        return page(desk.centre(centre), type, lines, false, saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String centre, @RestPath String type, MultivaluedMap<String, String> values) {
        var place = desk.centre(centre);
        var sent = SentSettings.of(values);
        var locale = languages.chosen();
        return switch (settings.save(
                type, sent.typed(), sent.cleared(), locale, desk.member().id())) {
            case Saving.UnknownType() -> throw new NotFoundException();
            case Saving.Done() ->
                Response.seeOther(URI.create(list(place) + "/" + type + "/settings?saved=1"))
                        .build();
            case Saving.Refused(var problems) -> {
                var lines = settings.of(type, locale).stream()
                        .map(setting -> SettingLine.of(setting, sent, problems))
                        .toList();
                yield Response.status(422)
                        .entity(page(place, type, lines, true, false))
                        .build();
            }
        };
    }

    private TemplateInstance page(Centre centre, String type, List<SettingLine> lines, boolean refused, boolean saved) {
        var frame = frames.of(centre, Frames.PLUGINS);
        var locale = frame.sheet().locale();
        var known = switches.find(type, locale).orElseThrow(NotFoundException::new);
        return new SettingsPage(frame, list(centre), TypeLine.of(known, List.of()), lines, refused, saved)
                .setLocale(locale);
    }

    private static String list(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + Frames.PLUGINS;
    }
}
