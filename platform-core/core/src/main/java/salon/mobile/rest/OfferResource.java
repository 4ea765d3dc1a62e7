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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Offer;
import salon.catalog.Offer.Phase;
import salon.catalog.Offers;
import salon.catalog.Pictures;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.http.ProblemException;
import salon.mobile.CentreRef;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class OfferResource {
    /// A special offer. Days are those of the centre's calendar, both of them included.
    ///
    /// @param to null until someone ends it
    /// @param centres where it holds; none: in all of them
    record OfferView(
            UUID id,
            String title,
            String text,
            @Nullable String image,
            LocalDate from,
            @Nullable LocalDate to,
            List<CentreRef> centres) {
        static OfferView of(Offer offer, @Nullable String image, List<CentreRef> centres) {
            return new OfferView(
                    offer.id(), offer.title(), offer.text(), image, offer.firstDay(), offer.lastDay(), centres);
        }
    }

    private final Offers offers;
    private final Pictures pictures;
    private final Centres centres;
    private final InstantSource clock;

    OfferResource(Offers offers, Pictures pictures, Centres centres, InstantSource clock) {
        this.offers = offers;
        this.pictures = pictures;
        this.centres = centres;
        this.clock = clock;
    }

    /// Those that run now, in one centre or anywhere; what ends soonest comes first.
    @GET
    public ItemList<OfferView> running(UriInfo uri) {
        var centre = new QueryParams(uri.getQueryParameters()).centre(centres);
        var allCentres = centres.all();
        return new ItemList<>(offers.running(centre == null ? allCentres : List.of(centre), clock.instant()).stream()
                .map(offer -> view(offer, allCentres))
                .toList());
    }

    /// An offer that has not begun in any centre is not found, one that has ended is gone.
    @GET
    @Path("{id}")
    public OfferView one(@PathParam("id") UUID id) {
        var offer = offers.find(id).orElseThrow(() -> ProblemException.notFound("offer"));
        var allCentres = centres.all();
        var now = clock.instant();
        if (allCentres.stream().anyMatch(centre -> offer.isRunning(centre, now))) {
            return view(offer, allCentres);
        }
        var hasBegun = allCentres.stream().anyMatch(centre -> offer.phase(centre, now) == Phase.ENDED);
        throw hasBegun ? ProblemException.of(410, "This offer has ended.") : ProblemException.notFound("offer");
    }

    private OfferView view(Offer offer, List<Centre> allCentres) {
        return OfferView.of(
                offer,
                offer.picture() == null ? null : pictures.address(offer.picture()),
                allCentres.stream()
                        .filter(centre -> offer.centres().contains(centre.id()))
                        .map(CentreRef::of)
                        .toList());
    }
}
