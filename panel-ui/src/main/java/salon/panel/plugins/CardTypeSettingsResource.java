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
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.plugin.CardProblem;
import salon.plugin.CardTypeSettings;
import salon.plugin.CardTypeSettings.SaveResult;
import salon.plugin.CardTypeSwitches;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// The page of the settings of one card type.
@Path("/t/{tenant}/panel/centres/{centre}/plugins/{type}/settings")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class CardTypeSettingsResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final LocaleResolver locales;
    private final CardTypeSwitches switches;
    private final CardTypeSettings settings;
    private final RestoredForm restored;

    CardTypeSettingsResource(
            CurrentStaff staff,
            PageFrames frames,
            LocaleResolver locales,
            CardTypeSwitches switches,
            CardTypeSettings settings,
            RestoredForm restored) {
        this.staff = staff;
        this.frames = frames;
        this.locales = locales;
        this.switches = switches;
        this.settings = settings;
        this.restored = restored;
    }

    /// @param saved present when they have just been saved
    @GET
    public TemplateInstance show(@RestPath String centre, @RestPath String type, @RestQuery @Nullable String saved) {
        var rows =
                settings.of(type, locales.chosen()).stream().map(SettingRow::of).toList();
        return page(staff.centre(centre), type, rows, false, saved != null);
    }

    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String centre, @RestPath String type, MultivaluedMap<String, String> values) {
        var current = staff.centre(centre);
        var form = SettingsForm.of(values);
        var locale = locales.chosen();
        if (restored.isRestored()) {
            return Response.ok(page(current, type, rows(type, locale, form, List.of()), false, false))
                    .build();
        }
        return switch (settings.save(
                type, form.values(), form.cleared(), locale, staff.member().id())) {
            case SaveResult.UnknownType() -> throw new NotFoundException();
            case SaveResult.Saved() ->
                Response.seeOther(URI.create(list(current) + "/" + type + "/settings?saved=1"))
                        .build();
            case SaveResult.Refused(var problems) ->
                Response.status(422)
                        .entity(page(current, type, rows(type, locale, form, problems), true, false))
                        .build();
        };
    }

    private List<SettingRow> rows(String type, Locale locale, SettingsForm form, List<CardProblem> problems) {
        return settings.of(type, locale).stream()
                .map(setting -> SettingRow.of(setting, form, problems))
                .toList();
    }

    private TemplateInstance page(Centre centre, String type, List<SettingRow> rows, boolean refused, boolean saved) {
        var frame = frames.of(centre, PageFrames.PLUGINS);
        var locale = frame.context().locale();
        var known = switches.find(type, locale).orElseThrow(NotFoundException::new);
        return new CardTypeSettingsPage(frame, list(centre), CardTypeRow.of(known, List.of()), rows, refused, saved)
                .setLocale(locale);
    }

    private static String list(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.PLUGINS;
    }
}
