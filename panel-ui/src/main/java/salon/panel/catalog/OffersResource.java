package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.catalog.Offers;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.OfCentre;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.tenant.TenantScoped;

/// *Спецпредложения* of a centre.
@Path("/t/{tenant}/panel/centres/{centre}/offers")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OffersResource {
    private final CurrentStaff staff;
    private final Offers offers;
    private final OfferPages pages;

    OffersResource(CurrentStaff staff, Offers offers, OfferPages pages) {
        this.staff = staff;
        this.offers = offers;
        this.pages = pages;
    }

    /// @param ended present when ended offers are wanted
    @GET
    public TemplateInstance list(
            @RestPath("centre") String slug, @RestQuery @Nullable String ended, @RestQuery @Nullable UUID after) {
        var centre = staff.centre(slug);
        var frame = pages.frame(centre);
        var page = Slice.of(offers.page(centre, ended != null, after, Slice.LIMIT), offer -> offer.id()
                .toString());
        return new OffersPage(
                        frame,
                        OfferPages.root(frame),
                        pages.rows(page.rows(), centre, frame),
                        ended != null,
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
        var centre = staff.centre(slug);
        var frame = pages.frame(centre);
        var offer = pages.rows(List.of(pages.offer(id)), centre, frame).getFirst();
        return new OfferPage(frame, OfferPages.root(frame), offer, saved != null, staff.isManagerOrAdministrator())
                .setLocale(frame.context().locale());
    }
}
