package salon.panel.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Posting;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.customer.Customers;
import salon.panel.chat.AnswerForm.Verdict;
import salon.panel.frame.Desk;
import salon.panel.frame.Frames;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

/// The page of one chat: its history, the customer, and the form for an answer.
@Path("/t/{tenant}/panel/chats/{id}")
@OfTenant
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OneChat {
    private record Place(Conversation chat, Centre centre) {}

    private final Desk desk;
    private final Frames frames;
    private final Languages languages;
    private final Conversations conversations;
    private final Customers customers;
    private final StaffPosts posts;
    private final Histories histories;
    private final AnswerForms forms;

    OneChat(
            Desk desk,
            Frames frames,
            Languages languages,
            Conversations conversations,
            Customers customers,
            StaffPosts posts,
            Histories histories,
            AnswerForms forms) {
        this.desk = desk;
        this.frames = frames;
        this.languages = languages;
        this.conversations = conversations;
        this.customers = customers;
        this.posts = posts;
        this.histories = histories;
        this.forms = forms;
    }

    /// @param card a card type whose fields the form shows
    /// @param before the number of the message before which to read; absent: the latest
    /// @param sent there when an answer has just been sent
    @GET
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String card,
            @RestQuery @Nullable Long before,
            @RestQuery @Nullable String sent) {
        var place = place(id);
        var form = forms.of(Sent.nothing(card == null ? "" : card), Verdict.NONE, place.centre(), languages.chosen());
        var from = before == null ? Long.MAX_VALUE : Math.max(before, 0);
        return page(place, from, form, sent != null);
    }

    @GET
    @Path("after/{seq}")
    public TemplateInstance after(@RestPath UUID id, @RestPath long seq) {
        var place = place(id);
        var history = histories.after(place.chat(), Math.max(seq, 0), place.centre(), languages.chosen());
        return new ChatPage.Fresh(root(), history).setLocale(languages.chosen());
    }

    /// Sends the answer, or only shows the fields of the card that was chosen.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var place = place(id);
        var sent = Sent.of(values);
        var locale = languages.chosen();
        if (sent.onlyFields()) {
            return Response.ok(page(place, Long.MAX_VALUE, forms.of(sent, Verdict.NONE, place.centre(), locale), false))
                    .build();
        }
        var writer = new Writer.Colleague(desk.member().name(), desk.member().centres());
        return switch (posts.post(writer, id, sent.id(), sent.text(), sent.attachment())) {
            case StaffPosts.Outcome.CardRefused(var problems) ->
                refused(422, page(place, Long.MAX_VALUE, forms.refused(sent, problems, place.centre(), locale), false));
            case StaffPosts.Outcome.Done(var posting) -> answered(posting, place, sent, locale);
        };
    }

    private Response answered(Posting posting, Place place, Sent sent, Locale locale) {
        return switch (posting) {
            case Posting.Posted posted -> done(place, sent);
            case Posting.Repeated repeated -> done(place, sent);
            case Posting.Conflict() ->
                refused(
                        409,
                        page(
                                place,
                                Long.MAX_VALUE,
                                forms.of(sent.withFreshId(), Verdict.CHANGED, place.centre(), locale),
                                false));
            case Posting.Malformed() ->
                refused(
                        422,
                        page(place, Long.MAX_VALUE, forms.of(sent, Verdict.MALFORMED, place.centre(), locale), false));
            case Posting.Unknown() -> throw new NotFoundException();
        };
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response done(Place place, Sent sent) {
        var address = root() + "/chats/" + place.chat().id() + "?sent=" + sent.id() + "#answer";
        return Response.seeOther(URI.create(address)).build();
    }

    private TemplateInstance page(Place place, long before, AnswerForm form, boolean sent) {
        var frame = frames.of(place.centre(), Frames.CHATS);
        var locale = frame.sheet().locale();
        var customer = customers.byId(place.chat().customer()).orElseThrow(NotFoundException::new);
        var history = histories.before(place.chat(), before, place.centre(), locale);
        return new ChatPage(frame, customer, place.chat().deleted(), history, form, sent).setLocale(locale);
    }

    private Place place(UUID id) {
        var chat = conversations.find(id).orElseThrow(NotFoundException::new);
        return new Place(chat, desk.centre(chat.centre()));
    }

    private static String root() {
        return "/t/" + CurrentTenant.get().slug() + "/panel";
    }
}
