package salon.panel.hours;

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
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.AutomaticTexts.Key;
import salon.centre.CentreSettings;
import salon.centre.CentreSettings.SaveResult;
import salon.centre.CentreSettings.Settings;
import salon.centre.HoursForm;
import salon.centre.HoursForm.Problem;
import salon.centre.HoursForm.SpecialDayRow;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.hours.HoursPage.Notice;
import salon.tenant.TenantScoped;

/// *Часы работы и автосообщения*: when a centre works, and what it writes by itself.
@Path("/t/{tenant}/panel/centres/{centre}/hours")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class HoursResource {
    private static final int UNPROCESSABLE = 422;

    private final CurrentStaff staff;
    private final CentreSettings settings;
    private final HoursPages pages;
    private final RestoredForm restored;

    HoursResource(CurrentStaff staff, CentreSettings settings, HoursPages pages, RestoredForm restored) {
        this.staff = staff;
        this.settings = settings;
        this.pages = pages;
        this.restored = restored;
    }

    /// @param said what has happened before, `saved` or `copied`
    @GET
    public TemplateInstance show(@RestPath String centre, @RestQuery @Nullable String said) {
        var known = known(centre);
        var notice = "saved".equals(said) ? Notice.SAVED : "copied".equals(said) ? Notice.COPIED : Notice.NONE;
        return pages.page(known, HoursForm.of(known), Map.of(), notice);
    }

    /// Saves, or shows the form as a button has changed it.
    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String centre, MultivaluedMap<String, String> values) {
        var known = known(centre);
        var sent = SubmittedHours.of(values);
        if (restored.isRestored()) {
            return shown(200, known, sent.form(), Map.of(), Notice.NONE);
        }
        var button = sent.button();
        if (button.equals(SubmittedHours.ADD_DAY)
                || button.equals(SubmittedHours.PREVIEW)
                || button.startsWith(SubmittedHours.REMOVE_DAY)
                || button.startsWith(SubmittedHours.SUGGEST)) {
            return shown(200, known, changed(sent), Map.of(), Notice.UNSAVED);
        }
        return switch (settings.save(known.centre().id(), sent.form())) {
            case SaveResult.Saved() ->
                Response.seeOther(URI.create(HoursPages.address(known.centre()) + "?said=saved"))
                        .build();
            case SaveResult.Conflict(var current) ->
                shown(
                        Response.Status.CONFLICT.getStatusCode(),
                        current,
                        sent.form().withVersion(current.version()),
                        Map.of(),
                        Notice.CONFLICT);
            case SaveResult.Invalid(var problems) -> shown(UNPROCESSABLE, known, sent.form(), problems, Notice.INVALID);
            case SaveResult.Unknown() -> throw new NotFoundException();
        };
    }

    private static HoursForm changed(SubmittedHours sent) {
        var form = sent.form();
        var days = new ArrayList<>(form.specialDays());
        if (sent.button().equals(SubmittedHours.ADD_DAY)) {
            days.add(SpecialDayRow.BLANK);
        }
        if (sent.removedRow() >= 0 && sent.removedRow() < days.size()) {
            days.remove(sent.removedRow());
        }
        var texts = new TreeMap<>(form.texts());
        for (var key : Key.all()) {
            if (sent.button().equals(SubmittedHours.SUGGEST + HoursForm.field(key))) {
                texts.put(key, HoursPages.suggestion(key));
            }
        }
        return new HoursForm(form.version(), form.zone(), form.weekly(), days, texts);
    }

    private Settings known(String centre) {
        return settings.find(staff.centre(centre).id()).orElseThrow(NotFoundException::new);
    }

    private Response shown(int status, Settings current, HoursForm form, Map<String, Problem> problems, Notice notice) {
        return Response.status(status)
                .entity(pages.page(current, form, problems, notice))
                .build();
    }
}
