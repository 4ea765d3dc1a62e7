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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import salon.catalog.Offer;
import salon.catalog.Offer.Phase;
import salon.catalog.Offers;
import salon.catalog.Pictures;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class OfferResource {
    private final Offers offers;
    private final Pictures pictures;
    private final Centres centres;
    private final CarQueries queries;
    private final InstantSource clock;

    OfferResource(Offers offers, Pictures pictures, Centres centres, CarQueries queries, InstantSource clock) {
        this.offers = offers;
        this.pictures = pictures;
        this.centres = centres;
        this.queries = queries;
        this.clock = clock;
    }

    /// Those that run now, in one centre or anywhere; what ends soonest comes first.
    @GET
    public ItemList<OfferView> running(UriInfo uri) {
        var centre = queries.centre(new QueryParams(uri.getQueryParameters()));
        var places = centres.all();
        return new ItemList<>(offers.running(centre == null ? null : centre.id(), clock.instant()).stream()
                .map(offer -> view(offer, places))
                .toList());
    }

    /// What has not begun anywhere is nobody's business yet.
    @GET
    @Path("{id}")
    public OfferView one(@PathParam("id") UUID id) {
        var offer = offers.find(id).orElseThrow(() -> Refusal.unknown("offer"));
        var places = centres.all();
        var now = clock.instant();
        if (places.stream().anyMatch(centre -> offer.isRunning(centre, now))) {
            return view(offer, places);
        }
        var hasBegun = places.stream().anyMatch(centre -> offer.phase(centre, now) == Phase.ENDED);
        throw hasBegun ? new Refusal(410, "This offer has ended.") : Refusal.unknown("offer");
    }

    private OfferView view(Offer offer, List<Centre> places) {
        return OfferView.of(
                offer,
                offer.picture() == null ? null : pictures.address(offer.picture()),
                places.stream()
                        .filter(centre -> offer.centres().contains(centre.id()))
                        .map(CentreRef.Ref::of)
                        .toList());
    }
}
