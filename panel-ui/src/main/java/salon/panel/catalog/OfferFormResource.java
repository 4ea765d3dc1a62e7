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
import salon.catalog.FieldError;
import salon.catalog.Offer;
import salon.catalog.OfferParser;
import salon.catalog.Offers;
import salon.centre.Centre;
import salon.panel.catalog.CatalogForm.Notice;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormPictures;
import salon.panel.frame.MultipartForm;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// Adds, changes and removes special offers.
@Path("/t/{tenant}/panel/centres/{centre}/offers")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OfferFormResource {
    private static final String SCOPE = "scope";
    private static final String CENTRES = "centres";

    private final CurrentStaff staff;
    private final Offers offers;
    private final OfferPages pages;
    private final FormPictures pictures;
    private final RestoredForm restored;

    OfferFormResource(
            CurrentStaff staff, Offers offers, OfferPages pages, FormPictures pictures, RestoredForm restored) {
        this.staff = staff;
        this.offers = offers;
        this.pages = pages;
        this.pictures = pictures;
        this.restored = restored;
    }

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath("centre") String slug) {
        var centre = staff.centre(slug);
        var form = new CatalogForm(
                UuidCreator.getTimeOrderedEpoch(),
                0,
                Map.of(SCOPE, "some", CENTRES, centre.slug()),
                List.of(),
                List.of(),
                Notice.NONE);
        return page(centre, form, Set.of());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath("centre") String slug, @RestPath UUID id) {
        var offer = pages.offer(id);
        var values = new HashMap<>(OfferParser.format(offer, pages.centres().slugsById()));
        values.put(SCOPE, offer.centres().isEmpty() ? "all" : "some");
        var form = new CatalogForm(id, offer.version(), values, List.of(), pages.picture(offer), Notice.NONE);
        return page(staff.centre(slug), form, pages.otherCentres(offer));
    }

    @POST
    @Path("{id}")
    @RestoresForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath("centre") String slug, @RestPath UUID id, MultipartFormDataInput input) {
        var centre = staff.centre(slug);
        var sent = MultipartForm.of(input);
        var version = sent.number("version");
        var otherCentres = version > 0 ? pages.otherCentres(pages.offer(id)) : Set.<UUID>of();
        var values = values(sent);
        var stored = pictures.store(sent, OfferParser.PICTURE, sent.files().isEmpty() ? 1 : 2);
        // A new picture replaces the old one.
        var picture = stored.ids().isEmpty() ? null : stored.ids().getLast();
        var errors = new ArrayList<>(stored.errors());
        if (values.getOrDefault(SCOPE, "").equals("some")
                && values.getOrDefault(CENTRES, "").isEmpty()
                && otherCentres.isEmpty()) {
            errors.add(new FieldError(CENTRES, FieldError.Code.REQUIRED));
        }
        var shown = pictures.links(picture == null ? List.<UUID>of() : List.of(picture));
        if (restored.isRestored()) {
            return shown(
                    200, centre, new CatalogForm(id, version, values, List.of(), shown, Notice.NONE), otherCentres);
        }
        var parsed = OfferParser.parse(values, pages.centres().idsBySlug());
        if (parsed instanceof OfferParser.Result.Invalid(var more)) {
            errors.addAll(more);
        }
        var form = new CatalogForm(id, version, values, errors, shown, Notice.INVALID);
        return parsed instanceof OfferParser.Result.Valid(var details) && errors.isEmpty()
                ? save(centre, form, details.withPicture(picture), otherCentres)
                : shown(422, centre, form, otherCentres);
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath("centre") String slug, @RestPath UUID id) {
        var centre = staff.centre(slug);
        offers.find(id).filter(pages::isVisible).ifPresent(offer -> offers.remove(offer.id()));
        return Response.seeOther(URI.create(OfferPages.root(pages.frame(centre))))
                .build();
    }

    private Response save(Centre centre, CatalogForm form, Offer.Details details, Set<UUID> otherCentres) {
        var centres = new HashSet<>(details.centres());
        if (!form.value(SCOPE).equals("all")) {
            centres.addAll(otherCentres);
        }
        var full = details.withCentres(centres);
        var saving = form.isNew() ? offers.add(form.id(), full) : offers.change(form.id(), form.version(), full);
        return switch (saving) {
            case CatalogSaveResult.Saved<Offer> saved ->
                Response.seeOther(URI.create(OfferPages.root(pages.frame(centre)) + "/" + form.id() + "?saved=yes"))
                        .build();
            case CatalogSaveResult.Invalid<Offer>(var errors) ->
                shown(422, centre, form.withErrors(errors), otherCentres);
            case CatalogSaveResult.Conflict<Offer>(var current) ->
                shown(409, centre, form.inConflict(current.version(), Notice.CONFLICT), otherCentres);
            case CatalogSaveResult.NotFound<Offer>() -> throw new NotFoundException();
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

    private Response shown(int status, Centre centre, CatalogForm form, Set<UUID> otherCentres) {
        return Response.status(status).entity(page(centre, form, otherCentres)).build();
    }

    private TemplateInstance page(Centre centre, CatalogForm form, Set<UUID> otherCentres) {
        var frame = pages.frame(centre);
        var chosen = Arrays.asList(form.value(CENTRES).split(","));
        var choices = pages.centres().centres().stream()
                .map(one -> new OfferFormPage.Choice(one.slug(), one.name(), chosen.contains(one.slug())))
                .toList();
        return new OfferFormPage(
                        frame,
                        OfferPages.root(frame),
                        form,
                        form.value(SCOPE).equals("all"),
                        choices,
                        otherCentres.size())
                .setLocale(frame.context().locale());
    }
}
