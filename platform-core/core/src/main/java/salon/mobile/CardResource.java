package salon.mobile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import salon.card.Cards;
import salon.card.Opening;
import salon.tenant.TenantScoped;

/// Asks plugins, so without a transaction.
@Path("/t/{tenant}/api/v1/cards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CardResource {
    private final CurrentCustomer caller;
    private final Cards cards;

    CardResource(CurrentCustomer caller, Cards cards) {
        this.caller = caller;
        this.cards = cards;
    }

    @GET
    public CardView open(@PathParam("id") UUID id) {
        var card = QuarkusTransaction.joiningExisting()
                .call(() -> cards.find(id, caller.speaking()))
                .orElseThrow(() -> Refusal.unknown("card"));
        return switch (cards.open(card)) {
            case Opening.Open opened -> CardView.of(opened, card.centre());
            case Opening.Gone(var title, var summary, var alternatives) -> throw Gone.of(title, alternatives);
            case Opening.Unavailable(var title, var summary) -> throw Refusal.unavailable(title + ": " + summary);
        };
    }
}
