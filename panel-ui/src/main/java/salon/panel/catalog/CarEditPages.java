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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import salon.catalog.Car;
import salon.catalog.CarDraft;
import salon.catalog.CarParser;
import salon.catalog.Cars;
import salon.catalog.CatalogSaveResult;
import salon.catalog.FieldError;
import salon.catalog.Reading;
import salon.centre.Centre;
import salon.panel.catalog.CatalogForm.Verdict;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// Adds and changes cars, and marks them as sold.
@Path("/t/{tenant}/panel/centres/{centre}/cars")
@TenantScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class CarEditPages {
    private static final int MOST_PICTURES = 12;

    private final CurrentStaff staff;
    private final Cars cars;
    private final CarViews views;
    private final FormPictures shots;
    private final InstantSource clock;

    CarEditPages(CurrentStaff staff, Cars cars, CarViews views, FormPictures shots, InstantSource clock) {
        this.staff = staff;
        this.cars = cars;
        this.views = views;
        this.shots = shots;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath String centre) {
        var place = staff.centre(centre);
        var usual = Map.of("currency", "RUB", "condition", "new", "centre", place.slug());
        var form = new CatalogForm(UuidCreator.getTimeOrderedEpoch(), 0, usual, List.of(), List.of(), Verdict.NONE);
        return page(place, form);
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath String centre, @RestPath UUID id) {
        var car = views.car(id);
        var written = CarParser.written(car, views.places().slugs());
        var form = new CatalogForm(id, car.version(), written, List.of(), shots.of(car.pictures()), Verdict.NONE);
        return page(staff.centre(centre), form);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath String centre, @RestPath UUID id, MultipartFormDataInput input) {
        var place = staff.centre(centre);
        var sent = MultipartForm.of(input);
        var version = sent.number("version");
        if (version > 0) {
            views.car(id);
        }
        var values = new HashMap<String, String>();
        CarParser.REQUIRED.forEach(column -> values.put(column, sent.text(column)));
        CarParser.OPTIONAL.forEach(column -> values.put(column, sent.text(column)));
        var kept = shots.keep(sent, CarParser.PICTURES, MOST_PICTURES);
        var form = new CatalogForm(id, version, values, kept.problems(), shots.of(kept.ids()), Verdict.REFUSED);
        var year = clock.instant().atZone(place.zone()).getYear();
        return switch (CarParser.read(values, views.places().bySlug(), year)) {
            case Reading.Bad<CarDraft>(var problems) -> refused(422, place, withProblems(form, problems));
            case Reading.Good<CarDraft>(var draft) ->
                kept.problems().isEmpty()
                        ? save(place, form, draft.withPictures(kept.ids()))
                        : refused(422, place, form);
        };
    }

    @POST
    @Path("{id}/sold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response markSold(@RestPath String centre, @RestPath UUID id) {
        var place = staff.centre(centre);
        cars.markSold(views.car(id).id());
        return done(place, id);
    }

    @POST
    @Path("{id}/on-sale")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response backOnSale(@RestPath String centre, @RestPath UUID id) {
        var place = staff.centre(centre);
        return switch (cars.backOnSale(views.car(id).id())) {
            case CatalogSaveResult.Refused<Car> taken ->
                Response.status(409)
                        .entity(views.page(place, views.car(id), false, true))
                        .build();
            case CatalogSaveResult.Saved<Car> saved -> done(place, id);
            case CatalogSaveResult.Overtaken<Car> meanwhile -> done(place, id);
            case CatalogSaveResult.Unknown<Car>() -> throw new NotFoundException();
        };
    }

    private Response save(Centre place, CatalogForm form, CarDraft draft) {
        var saving = form.isNew() ? cars.add(form.id(), draft) : cars.change(form.id(), form.version(), draft);
        return switch (saving) {
            case CatalogSaveResult.Saved<Car> saved -> done(place, form.id());
            case CatalogSaveResult.Refused<Car>(var problems) -> refused(422, place, withProblems(form, problems));
            case CatalogSaveResult.Overtaken<Car>(var now) -> {
                // What stands under the id of a new car's form was made by the same form: this is one more car.
                var id = form.isNew() ? UuidCreator.getTimeOrderedEpoch() : form.id();
                var verdict = now.isSold() && !form.isNew() ? Verdict.OVERTAKEN_BY_SALE : Verdict.OVERTAKEN;
                var version = form.isNew() ? 0 : now.version();
                yield refused(
                        409, place, new CatalogForm(id, version, form.values(), List.of(), form.pictures(), verdict));
            }
            case CatalogSaveResult.Unknown<Car>() -> throw new NotFoundException();
        };
    }

    private static CatalogForm withProblems(CatalogForm form, List<FieldError> more) {
        var problems = new ArrayList<>(form.problems());
        problems.addAll(more);
        return new CatalogForm(form.id(), form.version(), form.values(), problems, form.pictures(), form.verdict());
    }

    private Response refused(int status, Centre place, CatalogForm form) {
        return Response.status(status).entity(page(place, form)).build();
    }

    private Response done(Centre place, UUID id) {
        var address = CarViews.root(views.frame(place)) + "/" + id + "?saved=yes";
        return Response.seeOther(URI.create(address)).build();
    }

    private TemplateInstance page(Centre place, CatalogForm form) {
        var frame = views.frame(place);
        return new CarFormPage(frame, CarViews.root(frame), form, views.places().centres())
                .setLocale(frame.context().locale());
    }
}
