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
import salon.chat.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.panel.chat.AnswerForm.Verdict;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// The page of one chat: its history, the customer, and the form for an answer.
@Path("/t/{tenant}/panel/chats/{id}")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class ChatResource {
    private static final String NOTHING_SENT = "";

    private final CurrentStaff desk;
    private final PageFrames frames;
    private final LocaleResolver languages;
    private final StaffChats places;
    private final StaffPosts posts;
    private final ChatHistories histories;
    private final AnswerForms forms;
    private final CardAdvice advice;

    ChatResource(
            CurrentStaff desk,
            PageFrames frames,
            LocaleResolver languages,
            StaffChats places,
            StaffPosts posts,
            ChatHistories histories,
            AnswerForms forms,
            CardAdvice advice) {
        this.desk = desk;
        this.frames = frames;
        this.languages = languages;
        this.places = places;
        this.posts = posts;
        this.histories = histories;
        this.forms = forms;
        this.advice = advice;
    }

    /// @param card a card type whose fields the form shows
    /// @param before the number of the message before which to read; absent: the latest
    /// @param sent the form whose answer has just been sent
    @GET
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String card,
            @RestQuery @Nullable Long before,
            @RestQuery @Nullable String sent) {
        var place = places.of(id);
        var form = forms.of(SubmittedAnswer.nothing(card == null ? "" : card), Verdict.NONE, place, languages.chosen());
        var from = before == null ? Long.MAX_VALUE : Math.max(before, 0);
        return page(place, from, form, sent == null ? NOTHING_SENT : sent);
    }

    @GET
    @Path("after/{seq}")
    public TemplateInstance after(@RestPath UUID id, @RestPath long seq) {
        var place = places.of(id);
        var history = histories.after(place.chat(), Math.max(seq, 0), place.centre(), languages.chosen());
        return new ChatPage.Fresh(root(), history).setLocale(languages.chosen());
    }

    /// Sends the answer, or only shows the fields of the card that was chosen.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var place = places.of(id);
        var sent = SubmittedAnswer.of(values);
        var locale = languages.chosen();
        if (sent.onlyFields()) {
            return shown(200, place, forms.of(sent, Verdict.NONE, place, locale));
        }
        var writer = new Writer.Staff(desk.member().name(), desk.member().centres());
        return switch (posts.post(writer, id, sent.id(), sent.text(), sent.attachment())) {
            case StaffPosts.Outcome.CardRefused(var problems) ->
                shown(422, place, forms.refused(sent, problems, place, locale));
            case StaffPosts.Outcome.Done(var posting) -> answered(posting, place, sent, locale);
        };
    }

    private Response answered(PostResult posting, Place place, SubmittedAnswer sent, Locale locale) {
        return switch (posting) {
            case PostResult.Posted posted -> done(place, sent, locale);
            case PostResult.Repeated repeated -> done(place, sent, locale);
            case PostResult.Conflict() ->
                shown(409, place, forms.of(sent.withFreshId(), Verdict.CHANGED, place, locale));
            case PostResult.Malformed() -> shown(422, place, forms.of(sent, Verdict.MALFORMED, place, locale));
            case PostResult.Unknown() -> throw new NotFoundException();
        };
    }

    private Response done(Place place, SubmittedAnswer sent, Locale locale) {
        var warnings = advice.warnings(sent, place.setting());
        if (warnings.isEmpty()) {
            var address = root() + "/chats/" + place.chat().id() + "?sent=" + sent.id() + "#answer";
            return Response.seeOther(URI.create(address)).build();
        }
        // Without a redirect, which would have to carry them: sent again by a reload, the form is known.
        var form = forms.afterWarnings(sent, warnings, place, locale);
        return Response.ok(page(
                        places.of(place.chat().id()),
                        Long.MAX_VALUE,
                        form,
                        sent.id().toString()))
                .build();
    }

    private Response shown(int status, Place place, AnswerForm form) {
        return Response.status(status)
                .entity(page(place, Long.MAX_VALUE, form, NOTHING_SENT))
                .build();
    }

    private TemplateInstance page(Place place, long before, AnswerForm form, String sent) {
        var frame = frames.of(place.centre(), PageFrames.CHATS);
        var locale = frame.sheet().locale();
        var history = histories.before(place.chat(), before, place.centre(), locale);
        return new ChatPage(frame, place.customer(), place.chat().deleted(), history, form, sent).setLocale(locale);
    }

    private static String root() {
        return "/t/" + CurrentTenant.get().slug() + "/panel";
    }
}
