package salon.panel.mail;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormPictures;
import salon.panel.frame.MultipartForm;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.template.Brandings;
import salon.template.Brandings.BrandingForm;
import salon.template.Brandings.Problem;
import salon.template.Brandings.SaveResult;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Оформление писем*: colour and logo on top of the group's mails.
@Path("/t/{tenant}/panel/centres/{centre}/mail/branding")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class BrandingResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Brandings brandings;
    private final FormPictures pictures;
    private final RestoredForm restored;

    BrandingResource(
            CurrentStaff staff, PageFrames frames, Brandings brandings, FormPictures pictures, RestoredForm restored) {
        this.staff = staff;
        this.frames = frames;
        this.brandings = brandings;
        this.pictures = pictures;
        this.restored = restored;
    }

    /// @param saved present when it has just been saved
    @GET
    public TemplateInstance show(@RestPath String centre, @RestQuery @Nullable String saved) {
        return page(staff.centre(centre), brandings.stored(), Set.of(), saved == null ? "" : "saved");
    }

    /// A new picture takes the place of the one before; the form keeps its id, as those of cars do.
    @POST
    @RestoresForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath String centre, MultipartFormDataInput input) {
        var place = staff.centre(centre);
        var sent = MultipartForm.of(input);
        var uploaded = pictures.store(sent, "logo", 2);
        var logo = uploaded.ids().isEmpty() ? null : uploaded.ids().getLast();
        var form = new BrandingForm(sent.text("colour"), logo, sent.number("version"));
        if (restored.isRestored()) {
            return shown(200, place, form, Set.of(), "");
        }
        if (!uploaded.errors().isEmpty()) {
            return shown(422, place, form, EnumSet.of(Problem.LOGO), "refused");
        }
        return switch (brandings.save(form)) {
            case SaveResult.Saved() ->
                Response.seeOther(URI.create(root(place) + "/branding?saved=1")).build();
            case SaveResult.Invalid(var problems) -> shown(422, place, form, problems, "refused");
            case SaveResult.Conflict(var current) ->
                shown(409, place, new BrandingForm(form.colour(), logo, current.version()), Set.of(), "conflict");
        };
    }

    private Response shown(int status, Centre centre, BrandingForm form, Set<Problem> problems, String said) {
        return Response.status(status)
                .entity(page(centre, form, problems, said))
                .build();
    }

    private TemplateInstance page(Centre centre, BrandingForm form, Set<Problem> problems, String said) {
        var frame = frames.of(centre, PageFrames.MAIL);
        var logo = form.logo();
        return new BrandingPage(
                        frame,
                        root(centre),
                        form.colour(),
                        logo == null ? null : pictures.links(List.of(logo)).getFirst(),
                        form.version(),
                        problems.contains(Problem.COLOUR),
                        problems.contains(Problem.LOGO),
                        said)
                .setLocale(frame.context().locale());
    }

    private static String root(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.MAIL;
    }
}
