package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.card.CardRecipient;
import salon.card.Cards;
import salon.card.Checking;
import salon.card.FieldView;
import salon.card.PrefilledAnswers;
import salon.card.SentForm;
import salon.centre.Centres;
import salon.tenant.TenantScoped;

/// What the app asks while a form is being filled in; nothing is stored. Asks plugins, so without a transaction.
@Path("/t/{tenant}/api/v1/card-types/{type}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CardFormResource {
    private static final int LONGEST = 200;

    private final CurrentCustomer caller;
    private final Cards cards;
    private final Centres centres;
    private final JsonReader bodies;

    CardFormResource(CurrentCustomer caller, Cards cards, Centres centres, JsonReader bodies) {
        this.caller = caller;
        this.cards = cards;
        this.centres = centres;
        this.bodies = bodies;
    }

    @GET
    @Path("options")
    public ItemList<FieldView.Option> options(
            @PathParam("type") String type,
            @RestQuery @Nullable String field,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String centre) {
        var typed = q == null ? "" : q.strip();
        if (field == null || centre == null || typed.length() > LONGEST || typed.indexOf(0) >= 0) {
            throw Refusal.badRequest("'field' and 'centre' are needed, 'q' has at most 200 characters.");
        }
        return new ItemList<>(cards.options(type, field, typed, setting(centre)));
    }

    /// What an empty form begins with.
    @GET
    @Path("prefill")
    public PrefilledAnswers prefill(@PathParam("type") String type, @RestQuery @Nullable String centre) {
        if (centre == null) {
            throw Refusal.badRequest("'centre' is needed.");
        }
        return cards.known(type, setting(centre)).orElseThrow(() -> Refusal.unknown("type"));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Checking.Checked check(@PathParam("type") String type, byte[] body) {
        var fields = bodies.read(body);
        var form = new SentForm(type, fields.idOrNull("card"), bodies.answers(fields.object("answers")), 0);
        return switch (cards.check(form, setting(fields.text("centre")))) {
            case Checking.Checked checked -> checked;
            case Checking.Unavailable(var title) -> throw Refusal.unavailable(title);
            case Checking.UnknownType() -> throw Refusal.unknown("type");
            case Checking.UnknownCard() -> throw Refusal.unknown("card");
        };
    }

    private CardRecipient setting(String centre) {
        return new CardRecipient(
                caller.speaking(), centres.bySlug(centre).orElseThrow(() -> Refusal.unknown("centre")));
    }
}
