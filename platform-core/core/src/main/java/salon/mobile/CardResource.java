package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import salon.card.CardSetting;
import salon.card.Cards;
import salon.card.Opening;
import salon.centre.Centres;
import salon.tenant.OfTenant;

@Path("/t/{tenant}/api/v1/cards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@OfTenant
@Authenticated
@RunOnVirtualThread
@Transactional
class CardResource {
    private final Caller caller;
    private final Cards cards;
    private final Centres centres;

    CardResource(Caller caller, Cards cards, Centres centres) {
        this.caller = caller;
        this.cards = cards;
        this.centres = centres;
    }

    @GET
    public CardView open(@PathParam("id") UUID id) {
        var customer = caller.customer();
        var centre =
                cards.centreOf(id, customer.id()).flatMap(centres::byId).orElseThrow(() -> Refusal.unknown("card"));
        return switch (cards.open(id, new CardSetting(customer, centre))) {
            case Opening.Open card -> CardView.of(card, centre);
            case Opening.Gone(var title, var summary, var alternatives) -> throw Gone.of(title, alternatives);
            case Opening.Unavailable(var title, var summary) -> throw Refusal.unavailable(title + ": " + summary);
            case Opening.Unknown() -> throw Refusal.unknown("card");
        };
    }
}
