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
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.plugin.CardTypeSettings;
import salon.plugin.CardTypeSwitches;
import salon.plugin.Saving;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// What the group sets for one card type.
@Path("/t/{tenant}/panel/centres/{centre}/plugins/{type}/settings")
@TenantScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class CardTypeSettingsResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final LocaleResolver locales;
    private final CardTypeSwitches switches;
    private final CardTypeSettings settings;

    CardTypeSettingsResource(
            CurrentStaff staff,
            PageFrames frames,
            LocaleResolver locales,
            CardTypeSwitches switches,
            CardTypeSettings settings) {
        this.staff = staff;
        this.frames = frames;
        this.locales = locales;
        this.switches = switches;
        this.settings = settings;
    }

    /// @param saved there when they have just been saved
    @GET
    public TemplateInstance show(@RestPath String centre, @RestPath String type, @RestQuery @Nullable String saved) {
        var lines =
                settings.of(type, locales.chosen()).stream().map(SettingRow::of).toList();
        return page(staff.centre(centre), type, lines, false, saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String centre, @RestPath String type, MultivaluedMap<String, String> values) {
        var place = staff.centre(centre);
        var sent = SettingsForm.of(values);
        var locale = locales.chosen();
        return switch (settings.save(
                type, sent.typed(), sent.cleared(), locale, staff.member().id())) {
            case Saving.UnknownType() -> throw new NotFoundException();
            case Saving.Done() ->
                Response.seeOther(URI.create(list(place) + "/" + type + "/settings?saved=1"))
                        .build();
            case Saving.Refused(var problems) -> {
                var lines = settings.of(type, locale).stream()
                        .map(setting -> SettingRow.of(setting, sent, problems))
                        .toList();
                yield Response.status(422)
                        .entity(page(place, type, lines, true, false))
                        .build();
            }
        };
    }

    private TemplateInstance page(Centre centre, String type, List<SettingRow> lines, boolean refused, boolean saved) {
        var frame = frames.of(centre, PageFrames.PLUGINS);
        var locale = frame.context().locale();
        var known = switches.find(type, locale).orElseThrow(NotFoundException::new);
        return new SettingsPage(frame, list(centre), CardTypeRow.of(known, List.of()), lines, refused, saved)
                .setLocale(locale);
    }

    private static String list(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.PLUGINS;
    }
}
