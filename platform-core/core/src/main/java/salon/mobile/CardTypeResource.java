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
import salon.card.OfferedCardTypes;
import salon.centre.Centres;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/card-types")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CardTypeResource {
    private final OfferedCardTypes offerings;
    private final Centres centres;

    CardTypeResource(OfferedCardTypes offerings, Centres centres) {
        this.offerings = offerings;
        this.centres = centres;
    }

    /// @param centre where they can be picked; absent: anywhere
    @GET
    public ItemList<OfferedType> all(@QueryParam("centre") @Nullable String centre, @Context HttpHeaders headers) {
        var locale = SupportedLanguages.spoken(headers.getAcceptableLanguages())
                .orElseGet(() -> CurrentTenant.get().locale());
        if (centre == null) {
            return new ItemList<>(offerings.anywhere(locale).stream()
                    .map(offered -> OfferedType.of(offered.type(), offered.centres()))
                    .toList());
        }
        var place = centres.bySlug(centre).orElseThrow(() -> Refusal.unknown("centre"));
        return new ItemList<>(offerings.at(place.id(), locale).stream()
                .map(type -> OfferedType.of(type, List.of(place)))
                .toList());
    }
}
