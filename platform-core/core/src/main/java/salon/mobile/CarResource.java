package salon.mobile;

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
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.catalog.Pictures;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/cars")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class CarResource {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Cars cars;
    private final Pictures pictures;
    private final Centres centres;
    private final CarQueries queries;

    CarResource(Cars cars, Pictures pictures, Centres centres, CarQueries queries) {
        this.cars = cars;
        this.pictures = pictures;
        this.centres = centres;
        this.queries = queries;
    }

    /// Cars on sale, newest first.
    @GET
    public CarView.Page page(UriInfo uri) {
        var values = new QueryParams(uri.getQueryParameters());
        var limit = values.number("limit", 1, MOST, USUAL);
        var found = cars.page(queries.filter(values), false, values.id("after"), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var places = centres.all().stream().collect(Collectors.toMap(Centre::id, CentreRef.Ref::of));
        return new CarView.Page(
                shown.stream().map(car -> view(car, places)).toList(),
                found.size() > limit ? shown.getLast().id() : null);
    }

    /// Also one that was sold: its availability says so.
    @GET
    @Path("{id}")
    public CarView one(@PathParam("id") UUID id) {
        var places = centres.all().stream().collect(Collectors.toMap(Centre::id, CentreRef.Ref::of));
        return cars.find(id).map(car -> view(car, places)).orElseThrow(() -> Refusal.unknown("car"));
    }

    private CarView view(Car car, Map<UUID, CentreRef.Ref> places) {
        return CarView.of(
                car,
                car.pictures().stream().map(pictures::address).toList(),
                car.centre() == null ? null : places.get(car.centre()));
    }
}
