package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.catalog.Offers;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.tenant.TenantScoped;

/// *Спецпредложения* that hold in a centre.
@Path("/t/{tenant}/panel/centres/{centre}/offers")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OfferPages {
    private final CurrentStaff staff;
    private final Offers offers;
    private final OfferViews views;
    private final CatalogPermissions keeping;

    OfferPages(CurrentStaff staff, Offers offers, OfferViews views, CatalogPermissions keeping) {
        this.staff = staff;
        this.offers = offers;
        this.views = views;
        this.keeping = keeping;
    }

    /// @param ended there when those are asked for whose time is over
    @GET
    public TemplateInstance list(
            @RestPath String centre, @RestQuery @Nullable String ended, @RestQuery @Nullable UUID after) {
        var place = staff.centre(centre);
        var frame = views.frame(place);
        var page = Slice.of(offers.page(place, ended != null, after, Slice.LIMIT), offer -> offer.id()
                .toString());
        return new OffersPage(
                        frame,
                        OfferViews.root(frame),
                        page.map(offer -> views.line(offer, place, frame)).rows(),
                        ended != null,
                        page.next(),
                        after == null,
                        keeping.isAllowed())
                .setLocale(frame.context().locale());
    }

    /// @param saved there when it has just been saved
    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath String centre, @RestPath UUID id, @RestQuery @Nullable String saved) {
        var place = staff.centre(centre);
        var frame = views.frame(place);
        var offer = views.line(views.offer(id), place, frame);
        return new OfferPage(frame, OfferViews.root(frame), offer, saved != null, keeping.isAllowed())
                .setLocale(frame.context().locale());
    }
}
