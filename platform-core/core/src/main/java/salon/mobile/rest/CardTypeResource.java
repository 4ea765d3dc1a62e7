package salon.mobile.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.card.Cards;
import salon.card.CustomerForms;
import salon.card.CustomerForms.CheckResult;
import salon.card.CustomerForms.CustomerForm;
import salon.card.PrefilledAnswers;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.http.ProblemException;
import salon.mobile.JsonReader;
import salon.plugin.CardRecipient;
import salon.plugin.CardTypeView;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// Card types, and what the app asks while a form is being filled in. Nothing is stored. Asks plugins, so without a
/// transaction.
@Path("/t/{tenant}/api/v1/card-types")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CardTypeResource {
    /// A card type, and the slugs of the centres that offer it among those that were asked for.
    record OfferedType(@JsonUnwrapped CardTypeView type, List<String> centres) {
        static OfferedType of(CardTypeView type, List<Centre> centres) {
            return new OfferedType(type, centres.stream().map(Centre::slug).toList());
        }
    }

    private static final int MAX_QUERY = 200;

    private final CurrentCustomer caller;
    private final OfferedCardTypes types;
    private final Cards cards;
    private final CustomerForms forms;
    private final Centres centres;
    private final JsonReader json;

    CardTypeResource(
            CurrentCustomer caller,
            OfferedCardTypes types,
            Cards cards,
            CustomerForms forms,
            Centres centres,
            JsonReader json) {
        this.caller = caller;
        this.types = types;
        this.cards = cards;
        this.forms = forms;
        this.centres = centres;
        this.json = json;
    }

    /// @param centre where they can be picked; absent: anywhere
    @GET
    public ItemList<OfferedType> all(@RestQuery @Nullable String centre, @Context HttpHeaders headers) {
        var locale = SupportedLanguages.firstOf(headers.getAcceptableLanguages())
                .orElseGet(() -> CurrentTenant.get().locale());
        if (centre == null) {
            return new ItemList<>(types.atAnyCentre(locale).stream()
                    .map(offered -> OfferedType.of(offered.type(), offered.centres()))
                    .toList());
        }
        var found = centres.bySlug(centre).orElseThrow(() -> ProblemException.notFound("centre"));
        return new ItemList<>(types.at(found.id(), locale).stream()
                .map(type -> OfferedType.of(type, List.of(found)))
                .toList());
    }

    @GET
    @Path("{type}/options")
    public ItemList<FieldView.Option> options(
            @PathParam("type") String type,
            @RestQuery @Nullable String field,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String centre) {
        var query = q == null ? "" : q.strip();
        if (field == null || centre == null || query.length() > MAX_QUERY || query.indexOf(0) >= 0) {
            throw ProblemException.badRequest("'field' and 'centre' are needed, 'q' has at most 200 characters.");
        }
        return new ItemList<>(cards.options(type, field, query, recipient(centre)));
    }

    /// The answers with which an empty form begins.
    @GET
    @Path("{type}/prefill")
    public PrefilledAnswers prefill(@PathParam("type") String type, @RestQuery @Nullable String centre) {
        if (centre == null) {
            throw ProblemException.badRequest("'centre' is needed.");
        }
        return forms.prefill(type, recipient(centre)).orElseThrow(() -> ProblemException.notFound("type"));
    }

    @POST
    @Path("{type}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    public CheckResult.Checked check(@PathParam("type") String type, byte[] body) {
        var fields = json.read(body);
        var form = new CustomerForm(type, fields.idOrNull("card"), json.answers(fields.object("answers")), 0);
        return switch (forms.check(form, recipient(fields.text("centre")))) {
            case CheckResult.Checked checked -> checked;
            case CheckResult.Unavailable(var title) -> throw ProblemException.unavailable(title);
            case CheckResult.UnknownType() -> throw ProblemException.notFound("type");
            case CheckResult.UnknownCard() -> throw ProblemException.notFound("card");
        };
    }

    private CardRecipient recipient(String centre) {
        return new CardRecipient(
                caller.inRequestLanguage(),
                centres.bySlug(centre).orElseThrow(() -> ProblemException.notFound("centre")));
    }
}
