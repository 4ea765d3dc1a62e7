package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.card.Offerings;
import salon.centre.Centres;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

@Path("/t/{tenant}/api/v1/card-types")
@Produces(MediaType.APPLICATION_JSON)
@OfTenant
@Authenticated
@RunOnVirtualThread
class CardTypeResource {
    private final Offerings offerings;
    private final Centres centres;

    CardTypeResource(Offerings offerings, Centres centres) {
        this.offerings = offerings;
        this.centres = centres;
    }

    /// @param centre where they can be picked; absent: anywhere
    @GET
    public Items<OfferedType> all(@QueryParam("centre") @Nullable String centre, @Context HttpHeaders headers) {
        var locale = Languages.spoken(headers.getAcceptableLanguages())
                .orElseGet(() -> CurrentTenant.get().locale());
        if (centre == null) {
            return new Items<>(offerings.anywhere(locale).stream()
                    .map(offered -> OfferedType.of(offered.type(), offered.centres()))
                    .toList());
        }
        var place = centres.bySlug(centre).orElseThrow(() -> Refusal.unknown("centre"));
        return new Items<>(offerings.at(place.id(), locale).stream()
                .map(type -> OfferedType.of(type, List.of(place)))
                .toList());
    }
}
