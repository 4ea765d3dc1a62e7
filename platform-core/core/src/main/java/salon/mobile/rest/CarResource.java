package salon.mobile.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car;
import salon.catalog.Car.Condition;
import salon.catalog.Cars;
import salon.catalog.Pictures;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.http.ProblemException;
import salon.mobile.CentreRef;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/cars")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class CarResource {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_YEAR = 2999;
    private static final int MAX_KILOMETRES = 9_999_999;

    private final Cars cars;
    private final Pictures pictures;
    private final Centres centres;

    CarResource(Cars cars, Pictures pictures, Centres centres) {
        this.cars = cars;
        this.pictures = pictures;
        this.centres = centres;
    }

    /// Cars on sale, newest first.
    @GET
    public CarView.Page page(UriInfo uri) {
        var params = new QueryParams(uri.getQueryParameters());
        var limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var found = cars.page(filter(params), false, params.id("after"), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var centresById = centres.all().stream().collect(Collectors.toMap(Centre::id, CentreRef::of));
        return new CarView.Page(
                shown.stream().map(car -> view(car, centresById)).toList(),
                found.size() > limit ? shown.getLast().id() : null);
    }

    /// Also one that was sold: its availability says so.
    @GET
    @Path("{id}")
    public CarView one(@PathParam("id") UUID id) {
        var centresById = centres.all().stream().collect(Collectors.toMap(Centre::id, CentreRef::of));
        return cars.find(id).map(car -> view(car, centresById)).orElseThrow(() -> ProblemException.notFound("car"));
    }

    private Cars.Filter filter(QueryParams params) {
        var currency = params.currency("currency", "RUB");
        var words = params.text("q");
        var centre = params.centre(centres);
        return new Cars.Filter(
                words == null ? "" : words,
                params.text("make"),
                params.money("priceFrom", currency),
                params.money("priceTo", currency),
                params.number("yearFrom", 0, MAX_YEAR),
                params.number("yearTo", 0, MAX_YEAR),
                params.number("mileageTo", 0, MAX_KILOMETRES),
                params.known("condition", CarResource::condition, "must be 'new' or 'used'."),
                centre == null ? null : centre.id());
    }

    private static @Nullable Condition condition(String word) {
        return switch (word) {
            case "new" -> Condition.NEW;
            case "used" -> Condition.USED;
            default -> null;
        };
    }

    private CarView view(Car car, Map<UUID, CentreRef> centresById) {
        return CarView.of(
                car,
                car.pictures().stream().map(pictures::address).toList(),
                car.centre() == null ? null : centresById.get(car.centre()));
    }
}
