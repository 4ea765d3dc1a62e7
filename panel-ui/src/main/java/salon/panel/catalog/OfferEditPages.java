package salon.panel.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import salon.catalog.CatalogSaveResult;
import salon.catalog.Fault;
import salon.catalog.FieldError;
import salon.catalog.Offer;
import salon.catalog.OfferDraft;
import salon.catalog.OfferParser;
import salon.catalog.Offers;
import salon.catalog.Reading;
import salon.centre.Centre;
import salon.panel.catalog.CatalogForm.Verdict;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// Adds, changes and removes special offers.
@Path("/t/{tenant}/panel/centres/{centre}/offers")
@TenantScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OfferEditPages {
    private static final String SCOPE = "scope";
    private static final String CENTRES = "centres";

    private final CurrentStaff staff;
    private final Offers offers;
    private final OfferViews views;
    private final FormPictures shots;

    OfferEditPages(CurrentStaff staff, Offers offers, OfferViews views, FormPictures shots) {
        this.staff = staff;
        this.offers = offers;
        this.views = views;
        this.shots = shots;
    }

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath String centre) {
        var place = staff.centre(centre);
        var form = new CatalogForm(
                UuidCreator.getTimeOrderedEpoch(),
                0,
                Map.of(SCOPE, "some", CENTRES, place.slug()),
                List.of(),
                List.of(),
                Verdict.NONE);
        return page(place, form, Set.of());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath String centre, @RestPath UUID id) {
        var offer = views.offer(id);
        var written = new HashMap<>(OfferParser.written(offer, views.places().slugs()));
        written.put(SCOPE, offer.centres().isEmpty() ? "all" : "some");
        var form = new CatalogForm(id, offer.version(), written, List.of(), views.picture(offer), Verdict.NONE);
        return page(staff.centre(centre), form, views.elsewhere(offer));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath String centre, @RestPath UUID id, MultipartFormDataInput input) {
        var place = staff.centre(centre);
        var sent = MultipartForm.of(input);
        var version = sent.number("version");
        var elsewhere = version > 0 ? views.elsewhere(views.offer(id)) : Set.<UUID>of();
        var values = values(sent);
        var kept = shots.keep(sent, OfferParser.PICTURE, sent.files().isEmpty() ? 1 : 2);
        // A new picture takes the place of the old one.
        var picture = kept.ids().isEmpty() ? null : kept.ids().getLast();
        var problems = new ArrayList<>(kept.problems());
        if (values.getOrDefault(SCOPE, "").equals("some")
                && values.getOrDefault(CENTRES, "").isEmpty()
                && elsewhere.isEmpty()) {
            problems.add(new FieldError(CENTRES, Fault.REQUIRED));
        }
        var shown = shots.of(picture == null ? List.<UUID>of() : List.of(picture));
        var reading = OfferParser.read(values, views.places().bySlug());
        if (reading instanceof Reading.Bad<OfferDraft>(var more)) {
            problems.addAll(more);
        }
        var form = new CatalogForm(id, version, values, problems, shown, Verdict.REFUSED);
        return reading instanceof Reading.Good<OfferDraft>(var draft) && problems.isEmpty()
                ? save(place, form, draft.withPicture(picture), elsewhere)
                : refused(422, place, form, elsewhere);
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String centre, @RestPath UUID id) {
        var place = staff.centre(centre);
        offers.find(id).filter(views::isMine).ifPresent(offer -> offers.remove(offer.id()));
        return Response.seeOther(URI.create(OfferViews.root(views.frame(place))))
                .build();
    }

    private Response save(Centre place, CatalogForm form, OfferDraft draft, Set<UUID> elsewhere) {
        var centres = new HashSet<>(draft.centres());
        if (!form.value(SCOPE).equals("all")) {
            centres.addAll(elsewhere);
        }
        var full = draft.withCentres(centres);
        var saving = form.isNew() ? offers.add(form.id(), full) : offers.change(form.id(), form.version(), full);
        return switch (saving) {
            case CatalogSaveResult.Saved<Offer> saved ->
                Response.seeOther(URI.create(OfferViews.root(views.frame(place)) + "/" + form.id() + "?saved=yes"))
                        .build();
            case CatalogSaveResult.Refused<Offer>(var problems) ->
                refused(
                        422,
                        place,
                        new CatalogForm(
                                form.id(), form.version(), form.values(), problems, form.pictures(), Verdict.REFUSED),
                        elsewhere);
            case CatalogSaveResult.Overtaken<Offer>(var now) -> {
                // What stands under the id of a new offer's form was made by the same form: this is one more offer.
                var id = form.isNew() ? UuidCreator.getTimeOrderedEpoch() : form.id();
                var version = form.isNew() ? 0 : now.version();
                yield refused(
                        409,
                        place,
                        new CatalogForm(id, version, form.values(), List.of(), form.pictures(), Verdict.OVERTAKEN),
                        elsewhere);
            }
            case CatalogSaveResult.Unknown<Offer>() -> throw new NotFoundException();
        };
    }

    private static Map<String, String> values(MultipartForm sent) {
        var values = new HashMap<String, String>();
        OfferParser.REQUIRED.forEach(column -> values.put(column, sent.text(column)));
        OfferParser.OPTIONAL.forEach(column -> values.put(column, sent.text(column)));
        var isEverywhere = sent.text(SCOPE).equals("all");
        values.put(SCOPE, isEverywhere ? "all" : "some");
        values.put(CENTRES, isEverywhere ? "" : String.join(",", sent.texts("at")));
        return values;
    }

    private Response refused(int status, Centre place, CatalogForm form, Set<UUID> elsewhere) {
        return Response.status(status).entity(page(place, form, elsewhere)).build();
    }

    private TemplateInstance page(Centre place, CatalogForm form, Set<UUID> elsewhere) {
        var frame = views.frame(place);
        var chosen = Arrays.asList(form.value(CENTRES).split(","));
        var choices = views.places().centres().stream()
                .map(one -> new OfferFormPage.Choice(one.slug(), one.name(), chosen.contains(one.slug())))
                .toList();
        return new OfferFormPage(
                        frame, OfferViews.root(frame), form, form.value(SCOPE).equals("all"), choices, elsewhere.size())
                .setLocale(frame.context().locale());
    }
}
