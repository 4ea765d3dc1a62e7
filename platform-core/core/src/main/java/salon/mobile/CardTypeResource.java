package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import salon.card.CardTypeView;
import salon.card.CardTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

@Path("/t/{tenant}/api/v1/card-types")
@Produces(MediaType.APPLICATION_JSON)
@OfTenant
@Authenticated
@RunOnVirtualThread
class CardTypeResource {
    private final CardTypes types;

    CardTypeResource(CardTypes types) {
        this.types = types;
    }

    @GET
    public Items<CardTypeView> all(@Context HttpHeaders headers) {
        var locale = Languages.spoken(headers.getAcceptableLanguages())
                .orElseGet(() -> CurrentTenant.get().locale());
        return new Items<>(types.all(locale));
    }
}
