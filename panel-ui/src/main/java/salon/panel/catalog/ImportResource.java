package salon.panel.catalog;

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
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import salon.catalog.CarImports;
import salon.catalog.ImportResult;
import salon.catalog.ImportResult.Mode;
import salon.catalog.OfferImports;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.MultipartForm;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// Imports cars and offers from files.
@Path("/t/{tenant}/panel/centres/{centre}/{section:cars|offers}/import")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class ImportResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final CarImports cars;
    private final OfferImports offers;
    private final RestoredForm restored;

    ImportResource(CurrentStaff staff, PageFrames frames, CarImports cars, OfferImports offers, RestoredForm restored) {
        this.staff = staff;
        this.frames = frames;
        this.cars = cars;
        this.offers = offers;
        this.restored = restored;
    }

    @GET
    public TemplateInstance show(@RestPath("centre") String slug, @RestPath String section) {
        return page(staff.centre(slug), kind(section), Mode.ALL_OR_NOTHING, false, ImportReport.none());
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response template(@RestPath String section) {
        return Response.ok(kind(section).template())
                .header("Content-Disposition", "attachment; filename=\"salon-" + section + ".csv\"")
                .build();
    }

    @POST
    @RestoresForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response run(@RestPath("centre") String slug, @RestPath String section, MultipartFormDataInput input) {
        var centre = staff.centre(slug);
        var kind = kind(section);
        var sent = MultipartForm.of(input);
        var mode = sent.text("mode").equals("good") ? Mode.GOOD_ROWS_ONLY : Mode.ALL_OR_NOTHING;
        if (restored.isRestored()) {
            return Response.ok(page(centre, kind, mode, false, ImportReport.none()))
                    .build();
        }
        if (sent.files().isEmpty()) {
            return Response.status(422)
                    .entity(page(centre, kind, mode, true, ImportReport.none()))
                    .build();
        }
        var ids = new StaffCentres(staff.centres()).idsBySlug();
        var file = sent.files().getFirst();
        var result =
                switch (kind) {
                    case CARS -> cars.run(file, mode, ids);
                    case OFFERS -> offers.run(file, mode, ids);
                };
        return Response.status(result instanceof ImportResult.Done ? 200 : 422)
                .entity(page(centre, kind, mode, false, ImportReport.of(result)))
                .build();
    }

    private TemplateInstance page(Centre centre, ImportKind kind, Mode mode, boolean noFile, ImportReport report) {
        var isOfCars = kind == ImportKind.CARS;
        var frame = frames.of(centre, isOfCars ? CatalogMenu.CARS : CatalogMenu.OFFERS);
        return new ImportPage(
                        frame,
                        isOfCars,
                        frame.context().root() + "/centres/" + centre.slug() + "/" + kind.section,
                        kind.columns(),
                        new StaffCentres(staff.centres()).slugs(),
                        mode == Mode.GOOD_ROWS_ONLY,
                        noFile,
                        report)
                .setLocale(frame.context().locale());
    }

    private static ImportKind kind(String section) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.section.equals(section))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
