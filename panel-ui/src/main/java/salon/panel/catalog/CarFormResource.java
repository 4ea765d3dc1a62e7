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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import salon.catalog.Car;
import salon.catalog.CarParser;
import salon.catalog.Cars;
import salon.catalog.CatalogSaveResult;
import salon.centre.Centre;
import salon.panel.catalog.CatalogForm.Notice;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormPictures;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.MultipartForm;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// Adds and changes cars, and marks them as sold.
@Path("/t/{tenant}/panel/centres/{centre}/cars")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class CarFormResource {
    private static final int MAX_PICTURES = 12;

    private final CurrentStaff staff;
    private final Cars cars;
    private final CarPages pages;
    private final FormPictures pictures;
    private final LocaleResolver locales;
    private final InstantSource clock;
    private final RestoredForm restored;

    CarFormResource(
            CurrentStaff staff,
            Cars cars,
            CarPages pages,
            FormPictures pictures,
            LocaleResolver locales,
            InstantSource clock,
            RestoredForm restored) {
        this.staff = staff;
        this.cars = cars;
        this.pages = pages;
        this.pictures = pictures;
        this.locales = locales;
        this.clock = clock;
        this.restored = restored;
    }

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath("centre") String slug) {
        var centre = staff.centre(slug);
        var defaults = Map.of("currency", "RUB", "condition", "new", "centre", centre.slug());
        var form = new CatalogForm(UuidCreator.getTimeOrderedEpoch(), 0, defaults, List.of(), List.of(), Notice.NONE);
        return page(centre, form);
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath("centre") String slug, @RestPath UUID id) {
        var car = pages.car(id);
        var values = CarParser.format(car, pages.centres().slugsById(), locales.chosen());
        var form = new CatalogForm(id, car.version(), values, List.of(), pictures.links(car.pictures()), Notice.NONE);
        return page(staff.centre(slug), form);
    }

    @POST
    @Path("{id}")
    @RestoresForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath("centre") String slug, @RestPath UUID id, MultipartFormDataInput input) {
        var centre = staff.centre(slug);
        var sent = MultipartForm.of(input);
        var version = sent.number("version");
        if (version > 0) {
            pages.car(id);
        }
        var values = new HashMap<String, String>();
        CarParser.REQUIRED.forEach(column -> values.put(column, sent.text(column)));
        CarParser.OPTIONAL.forEach(column -> values.put(column, sent.text(column)));
        var stored = pictures.store(sent, CarParser.PICTURES, MAX_PICTURES);
        var shown = pictures.links(stored.ids());
        if (restored.isRestored()) {
            return shown(200, centre, new CatalogForm(id, version, values, List.of(), shown, Notice.NONE));
        }
        var form = new CatalogForm(id, version, values, stored.errors(), shown, Notice.INVALID);
        var year = clock.instant().atZone(centre.zone()).getYear();
        return switch (CarParser.parse(values, pages.centres().idsBySlug(), year, locales.chosen())) {
            case CarParser.Result.Invalid(var errors) -> shown(422, centre, form.withErrors(errors));
            case CarParser.Result.Valid(var details) ->
                stored.errors().isEmpty()
                        ? save(centre, form, details.withPictures(stored.ids()))
                        : shown(422, centre, form);
        };
    }

    @POST
    @Path("{id}/sold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response markSold(@RestPath("centre") String slug, @RestPath UUID id) {
        var centre = staff.centre(slug);
        cars.markSold(pages.car(id).id());
        return done(centre, id);
    }

    @POST
    @Path("{id}/on-sale")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response putBackOnSale(@RestPath("centre") String slug, @RestPath UUID id) {
        var centre = staff.centre(slug);
        return switch (cars.putBackOnSale(pages.car(id).id())) {
            case CatalogSaveResult.Invalid<Car> taken ->
                Response.status(409)
                        .entity(pages.page(centre, pages.car(id), false, true))
                        .build();
            case CatalogSaveResult.Saved<Car> saved -> done(centre, id);
            case CatalogSaveResult.Conflict<Car> meanwhile -> done(centre, id);
            case CatalogSaveResult.NotFound<Car>() -> throw new NotFoundException();
        };
    }

    private Response save(Centre centre, CatalogForm form, Car.Details details) {
        var saving = form.isNew() ? cars.add(form.id(), details) : cars.change(form.id(), form.version(), details);
        return switch (saving) {
            case CatalogSaveResult.Saved<Car> saved -> done(centre, form.id());
            case CatalogSaveResult.Invalid<Car>(var errors) -> shown(422, centre, form.withErrors(errors));
            case CatalogSaveResult.Conflict<Car>(var current) -> {
                var notice = current.isSold() ? Notice.SOLD_MEANWHILE : Notice.CONFLICT;
                yield shown(409, centre, form.inConflict(current.version(), notice));
            }
            case CatalogSaveResult.NotFound<Car>() -> throw new NotFoundException();
        };
    }

    private Response shown(int status, Centre centre, CatalogForm form) {
        return Response.status(status).entity(page(centre, form)).build();
    }

    private Response done(Centre centre, UUID id) {
        var address = CarPages.root(pages.frame(centre)) + "/" + id + "?saved=yes";
        return Response.seeOther(URI.create(address)).build();
    }

    private TemplateInstance page(Centre centre, CatalogForm form) {
        var frame = pages.frame(centre);
        return new CarFormPage(
                        frame, CarPages.root(frame), form, pages.centres().centres())
                .setLocale(frame.context().locale());
    }
}
