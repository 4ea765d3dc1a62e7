package salon.panel.templates;

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
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.template.TemplateChanges;
import salon.template.TemplateChanges.SaveResult;
import salon.tenant.TenantScoped;

/// A version of a template: looked at, and brought back.
@Path("/t/{tenant}/panel/centres/{centre}/templates/{topic}/versions/{number}")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class TemplateVersionResource {
    private final CurrentStaff staff;
    private final TemplateChanges changes;
    private final TemplatePages pages;
    private final RestoredForm restored;

    TemplateVersionResource(CurrentStaff staff, TemplateChanges changes, TemplatePages pages, RestoredForm restored) {
        this.staff = staff;
        this.changes = changes;
        this.pages = pages;
        this.restored = restored;
    }

    @GET
    public TemplateInstance show(@RestPath String topic, @RestPath int number, @RestQuery("for") @Nullable String of) {
        return pages.version(pages.scope(topic, of), number, false);
    }

    /// @param version of the template as the page has shown it
    @POST
    @Path("restore")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(
            @RestPath String topic,
            @RestPath int number,
            @RestForm("for") @Nullable String of,
            @RestForm @Nullable String form,
            @RestForm int version) {
        var scope = pages.scopeToChange(topic, of);
        if (restored.isRestored()) {
            return Response.ok(pages.version(scope, number, false)).build();
        }
        var by = staff.member().name();
        return switch (changes.restore(FormValues.id(form), scope.topic().id(), scope.centre(), number, version, by)) {
            case SaveResult.Saved(var _) -> pages.to(scope, "", "&said=restored");
            case SaveResult.Conflict(var _, var _) ->
                Response.status(Response.Status.CONFLICT)
                        .entity(pages.version(scope, number, true))
                        .build();
            // Stored before today's rules.
            case SaveResult.Invalid(var _) -> throw new NotFoundException();
            case SaveResult.Unknown() -> throw new NotFoundException();
        };
    }
}
