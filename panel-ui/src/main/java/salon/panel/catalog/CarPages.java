package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.catalog.CarFilter;
import salon.catalog.Cars;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.tenant.TenantScoped;

/// *Каталог авто*: the cars that stand in a centre, and those that all centres offer.
@Path("/t/{tenant}/panel/centres/{centre}/cars")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class CarPages {
    private final CurrentStaff staff;
    private final Cars cars;
    private final CarViews views;
    private final CatalogPermissions keeping;

    CarPages(CurrentStaff staff, Cars cars, CarViews views, CatalogPermissions keeping) {
        this.staff = staff;
        this.cars = cars;
        this.views = views;
        this.keeping = keeping;
    }

    /// @param q words that are looked for
    /// @param sold there when sold cars are asked for
    @GET
    public TemplateInstance list(
            @RestPath String centre,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String sold,
            @RestQuery @Nullable UUID after) {
        var place = staff.centre(centre);
        var frame = views.frame(place);
        var words = q == null ? "" : q.strip();
        var filter = CarFilter.any().withWords(words).at(place.id());
        var page = Slice.of(cars.page(filter, sold != null, after, Slice.LIMIT), car -> car.id()
                .toString());
        return new CarsPage(
                        frame,
                        CarViews.root(frame),
                        page.map(car -> views.line(car, place, frame)).rows(),
                        words,
                        query(words, sold != null),
                        sold != null,
                        page.next(),
                        after == null,
                        keeping.isAllowed())
                .setLocale(frame.context().locale());
    }

    /// @param saved there when it has just been saved
    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath String centre, @RestPath UUID id, @RestQuery @Nullable String saved) {
        return views.page(staff.centre(centre), views.car(id), saved != null, false);
    }

    private static String query(String words, boolean sold) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (sold ? "&sold=yes" : "");
    }
}
