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
import salon.catalog.Cars;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.OfCentre;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.tenant.TenantScoped;

/// *Каталог авто*: the cars of a centre, and those that all centres offer.
@Path("/t/{tenant}/panel/centres/{centre}/cars")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class CarsResource {
    private final CurrentStaff staff;
    private final Cars cars;
    private final CarPages pages;

    CarsResource(CurrentStaff staff, Cars cars, CarPages pages) {
        this.staff = staff;
        this.cars = cars;
        this.pages = pages;
    }

    /// @param q search words
    /// @param sold present when sold cars are wanted
    @GET
    public TemplateInstance list(
            @RestPath("centre") String slug,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String sold,
            @RestQuery @Nullable UUID after) {
        var centre = staff.centre(slug);
        var frame = pages.frame(centre);
        var words = q == null ? "" : q.strip();
        var filter = Cars.Filter.any().withWords(words).atCentre(centre.id());
        var page = Slice.of(cars.page(filter, sold != null, after, Slice.LIMIT), car -> car.id()
                .toString());
        return new CarsPage(
                        frame,
                        CarPages.root(frame),
                        pages.rows(page.rows(), centre, frame),
                        words,
                        query(words, sold != null),
                        sold != null,
                        page.next(),
                        after == null,
                        staff.isManagerOrAdministrator())
                .setLocale(frame.context().locale());
    }

    /// @param saved present when it has just been saved
    @GET
    @Path("{id}")
    public TemplateInstance show(
            @RestPath("centre") String slug, @RestPath UUID id, @RestQuery @Nullable String saved) {
        return pages.page(staff.centre(slug), pages.car(id), saved != null, false);
    }

    private static String query(String words, boolean sold) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (sold ? "&sold=yes" : "");
    }
}
