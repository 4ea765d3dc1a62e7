package salon.mobile.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import salon.card.Cards;
import salon.card.Cards.OpenResult;
import salon.centre.Centre;
import salon.http.ProblemException;
import salon.mobile.CentreRef;
import salon.plugin.CardProblem;
import salon.tenant.TenantScoped;

/// Asks plugins, so without a transaction.
@Path("/t/{tenant}/api/v1/cards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CardResource {
    /// An opened card: where it leads in the app, and what is filled in there.
    record CardView(
            UUID id,
            String type,
            int version,
            String title,
            String summary,
            CentreRef centre,
            Link link,
            Map<String, Object> answers,
            Map<String, String> sources,
            List<CardProblem> warnings) {
        record Link(String screen, Map<String, Object> params) {}

        static CardView of(OpenResult.Opened card, Centre centre) {
            return new CardView(
                    card.id(),
                    card.type(),
                    card.version(),
                    card.title(),
                    card.summary(),
                    CentreRef.of(centre),
                    new Link(card.screen(), card.params()),
                    card.prefilled().answers(),
                    card.prefilled().sources(),
                    card.warnings());
        }
    }

    private final CurrentCustomer caller;
    private final Cards cards;

    CardResource(CurrentCustomer caller, Cards cards) {
        this.caller = caller;
        this.cards = cards;
    }

    @GET
    public CardView open(@PathParam("id") UUID id) {
        var card = QuarkusTransaction.joiningExisting()
                .call(() -> cards.find(id, caller.inRequestLanguage()))
                .orElseThrow(() -> ProblemException.notFound("card"));
        return switch (cards.open(card)) {
            case OpenResult.Opened opened -> CardView.of(opened, card.centre());
            case OpenResult.Gone(var title, var summary, var alternatives) ->
                throw ProblemException.gone(title, alternatives);
            case OpenResult.Unavailable(var title, var summary) ->
                throw ProblemException.unavailable(title + ": " + summary);
        };
    }
}
