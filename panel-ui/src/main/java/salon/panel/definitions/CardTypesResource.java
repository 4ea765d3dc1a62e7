package salon.panel.definitions;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.definition.DefinitionInput;
import salon.definition.DefinitionInput.Decoded;
import salon.definition.Definitions;
import salon.definition.Definitions.SaveResult;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// *Типы карточек*: the card types without code of the dealer group, each with its text, previews and history.
@Path("/t/{tenant}/panel/centres/{centre}/card-types")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class CardTypesResource {
    private final CurrentStaff staff;
    private final LocaleResolver locales;
    private final Definitions definitions;
    private final CardTypePages pages;
    private final RestoredForm restored;

    CardTypesResource(
            CurrentStaff staff,
            LocaleResolver locales,
            Definitions definitions,
            CardTypePages pages,
            RestoredForm restored) {
        this.staff = staff;
        this.locales = locales;
        this.definitions = definitions;
        this.pages = pages;
        this.restored = restored;
    }

    @GET
    public TemplateInstance list(@RestPath String centre, @RestQuery @Nullable String done) {
        return localized(pages.list(staff.centre(centre), FormValues.text(done), false));
    }

    @GET
    @Path("new")
    public TemplateInstance newType(@RestPath String centre) {
        return localized(pages.newType(staff.centre(centre)));
    }

    /// @param revision the id of the revision whose text is shown; absent for the newest
    @GET
    @Path("of/{id}")
    public TemplateInstance show(
            @RestPath String centre,
            @RestPath String id,
            @RestQuery @Nullable String revision,
            @RestQuery @Nullable String done) {
        return localized(pages.of(staff.centre(centre), id, FormValues.text(revision), FormValues.text(done)));
    }

    /// A definition of any type: an uploaded file, or the text of a new type.
    @POST
    @RestoresForm
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response add(@RestPath String centre, @BeanParam DefinitionForm form) {
        var found = staff.centre(centre);
        return form.isEmpty()
                ? shown(restored.isRestored() ? 200 : 422, pages.list(found, "", !restored.isRestored()))
                : store(found, form, null, CardTypePages.address(found));
    }

    @POST
    @Path("of/{id}")
    @RestoresForm
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response change(@RestPath String centre, @RestPath String id, @BeanParam DefinitionForm form) {
        var found = staff.centre(centre);
        return store(found, form, known(id), CardTypePages.address(found, id));
    }

    @POST
    @Path("of/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String centre, @RestPath String id) {
        var found = staff.centre(centre);
        definitions.withdraw(known(id), staff.member().name());
        return redirect(CardTypePages.address(found, id) + "?done=withdrawn");
    }

    @POST
    @Path("of/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@RestPath String centre, @RestPath String id) {
        var found = staff.centre(centre);
        definitions.discard(known(id));
        var page = definitions.find(id).isPresent() ? CardTypePages.address(found, id) : CardTypePages.address(found);
        return redirect(page + "?done=discarded");
    }

    private Response store(Centre centre, DefinitionForm form, @Nullable String id, String address) {
        return switch (form.text(locales.chosen())) {
            case Decoded.Unreadable(var error) -> {
                var editor = DefinitionEditorView.of(address, form.seen(), "").withErrors(List.of(error));
                yield shown(422, page(centre, id, editor));
            }
            case Decoded.Text(var source) ->
                store(centre, form, id, DefinitionEditorView.of(address, form.seen(), source));
        };
    }

    private Response store(Centre centre, DefinitionForm form, @Nullable String id, DefinitionEditorView editor) {
        if (restored.isRestored()) {
            return shown(200, page(centre, id, editor));
        }
        var input = new DefinitionInput(
                editor.source(), id, form.seen(), staff.member().name(), locales.chosen());
        return switch (form.publishes() ? definitions.publish(input) : definitions.save(input)) {
            case SaveResult.Saved(var revision) ->
                redirect(CardTypePages.address(centre, revision.type()) + "?done=saved");
            case SaveResult.Published(var revision, var _) ->
                redirect(CardTypePages.address(centre, revision.type()) + "?done=published");
            case SaveResult.Rejected(var errors) -> shown(422, page(centre, id, editor.withErrors(errors)));
            case SaveResult.Conflict(var newest) ->
                shown(409, page(centre, id, editor.withConflict(newest.id().toString(), newest.author())));
        };
    }

    private String known(String id) {
        return definitions.find(id).orElseThrow(NotFoundException::new).id();
    }

    private CardTypePage page(Centre centre, @Nullable String id, DefinitionEditorView editor) {
        return id == null ? pages.newType(centre, editor) : pages.of(centre, id, editor, "");
    }

    private TemplateInstance localized(TemplateInstance page) {
        return page.setLocale(locales.chosen());
    }

    private Response shown(int status, TemplateInstance page) {
        return Response.status(status).entity(localized(page)).build();
    }

    private static Response redirect(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
