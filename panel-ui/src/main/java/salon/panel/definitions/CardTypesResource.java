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
import salon.definition.Definitions;
import salon.definition.Outcome;
import salon.definition.Uploaded;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// *Типы карточек*: those of the group that need no code, each of them with its text, its looks and its history.
@Path("/t/{tenant}/panel/centres/{centre}/card-types")
@TenantScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class CardTypesResource {
    private final CurrentStaff staff;
    private final LocaleResolver locales;
    private final Definitions definitions;
    private final CardTypePages pages;

    CardTypesResource(CurrentStaff staff, LocaleResolver locales, Definitions definitions, CardTypePages pages) {
        this.staff = staff;
        this.locales = locales;
        this.definitions = definitions;
        this.pages = pages;
    }

    @GET
    public TemplateInstance list(@RestPath String centre, @RestQuery @Nullable String done) {
        return spoken(pages.list(staff.centre(centre), orEmpty(done), false));
    }

    @GET
    @Path("new")
    public TemplateInstance fresh(@RestPath String centre) {
        return spoken(pages.fresh(staff.centre(centre)));
    }

    /// @param revision of which to show the text; absent: the newest
    @GET
    @Path("of/{id}")
    public TemplateInstance show(
            @RestPath String centre,
            @RestPath String id,
            @RestQuery @Nullable String revision,
            @RestQuery @Nullable String done) {
        return spoken(pages.of(staff.centre(centre), id, orEmpty(revision), orEmpty(done)));
    }

    /// A text of any type: uploaded, or typed for a new one.
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response add(@RestPath String centre, @BeanParam DefinitionForm sent) {
        var place = staff.centre(centre);
        return sent.isEmpty()
                ? refused(422, pages.list(place, "", true))
                : stored(place, sent, null, CardTypePages.address(place));
    }

    @POST
    @Path("of/{id}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response change(@RestPath String centre, @RestPath String id, @BeanParam DefinitionForm sent) {
        var place = staff.centre(centre);
        return stored(place, sent, known(id), CardTypePages.address(place) + "/of/" + id);
    }

    @POST
    @Path("of/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String centre, @RestPath String id) {
        var place = staff.centre(centre);
        definitions.withdraw(known(id), staff.member().name());
        return to(CardTypePages.address(place) + "/of/" + id + "?done=withdrawn");
    }

    @POST
    @Path("of/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@RestPath String centre, @RestPath String id) {
        var place = staff.centre(centre);
        definitions.discard(known(id));
        var rest = definitions.find(id).isPresent() ? "/of/" + id : "";
        return to(CardTypePages.address(place) + rest + "?done=discarded");
    }

    private Response stored(Centre place, DefinitionForm sent, @Nullable String id, String address) {
        return switch (sent.text(locales.chosen())) {
            case Uploaded.Unreadable(var error) ->
                refused(
                        422,
                        page(
                                place,
                                id,
                                DefinitionEditorView.of(address, sent.seen(), "")
                                        .refused(List.of(error))));
            case Uploaded.Text(var source) ->
                stored(place, sent, id, DefinitionEditorView.of(address, sent.seen(), source));
        };
    }

    private Response stored(Centre place, DefinitionForm sent, @Nullable String id, DefinitionEditorView editor) {
        var proposal = new DefinitionInput(
                editor.source(), id, sent.seen(), staff.member().name(), locales.chosen());
        return switch (sent.publishes() ? definitions.publish(proposal) : definitions.save(proposal)) {
            case Outcome.Saved(var revision) ->
                to(CardTypePages.address(place) + "/of/" + revision.type() + "?done=saved");
            case Outcome.Published(var revision, var change) ->
                to(CardTypePages.address(place) + "/of/" + revision.type() + "?done=published");
            case Outcome.Refused(var errors) -> refused(422, page(place, id, editor.refused(errors)));
            case Outcome.Overtaken(var by) ->
                refused(409, page(place, id, editor.overtaken(by.id().toString(), by.author())));
        };
    }

    private String known(String id) {
        return definitions.find(id).orElseThrow(NotFoundException::new).id();
    }

    private CardTypePage page(Centre place, @Nullable String id, DefinitionEditorView editor) {
        return id == null ? pages.fresh(place, editor) : pages.of(place, id, editor, "");
    }

    private TemplateInstance spoken(TemplateInstance page) {
        return page.setLocale(locales.chosen());
    }

    private Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(spoken(page)).build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
