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
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.panel.chat.AnswerForm.SendResult;
import salon.panel.chat.StaffChats.StaffChat;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
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

    private final CurrentStaff staff;
    private final PageFrames frames;
    private final LocaleResolver locales;
    private final StaffChats chats;
    private final StaffPosts posts;
    private final ChatHistories histories;
    private final AnswerForms forms;
    private final RestoredForm restored;

    ChatResource(
            CurrentStaff staff,
            PageFrames frames,
            LocaleResolver locales,
            StaffChats chats,
            StaffPosts posts,
            ChatHistories histories,
            AnswerForms forms,
            RestoredForm restored) {
        this.staff = staff;
        this.frames = frames;
        this.locales = locales;
        this.chats = chats;
        this.posts = posts;
        this.histories = histories;
        this.forms = forms;
        this.restored = restored;
    }

    /// @param card a card type whose fields the form shows
    /// @param before only messages with a smaller number; absent: the latest
    /// @param sent the id of the form whose answer has just been sent
    @GET
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String card,
            @RestQuery @Nullable Long before,
            @RestQuery @Nullable String sent) {
        var chat = chats.find(id);
        var form = forms.of(SubmittedAnswer.empty(card == null ? "" : card), SendResult.NONE, chat, locales.chosen());
        var from = before == null ? Long.MAX_VALUE : Math.max(before, 0);
        return page(chat, from, form, sent == null ? NOTHING_SENT : sent);
    }

    @GET
    @Path("after/{seq}")
    public TemplateInstance after(@RestPath UUID id, @RestPath long seq) {
        var chat = chats.find(id);
        var history = histories.after(chat.conversation(), Math.max(seq, 0), chat.centre(), locales.chosen());
        return new ChatPage.NewMessages(root(), history).setLocale(locales.chosen());
    }

    /// Sends the answer, or only shows the fields of the card that was chosen.
    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var chat = chats.find(id);
        var answer = SubmittedAnswer.of(values);
        var locale = locales.chosen();
        if (answer.onlyFields() || restored.isRestored()) {
            return shown(200, chat, forms.of(answer, SendResult.NONE, chat, locale));
        }
        var writer = new Writer.Staff(staff.member().name(), staff.member().centres());
        return switch (posts.post(writer, id, answer.id(), answer.text(), answer.attachment(locale))) {
            case StaffPosts.Outcome.CardRefused(var problems) ->
                shown(422, chat, forms.refused(answer, problems, chat, locale));
            case StaffPosts.Outcome.Done(var result) -> answered(result, chat, answer, locale);
        };
    }

    private Response answered(PostResult result, StaffChat chat, SubmittedAnswer answer, Locale locale) {
        return switch (result) {
            case PostResult.Posted posted -> done(chat, answer, locale);
            case PostResult.Repeated repeated -> done(chat, answer, locale);
            case PostResult.Conflict() ->
                shown(409, chat, forms.of(answer.withNewId(), SendResult.CHANGED, chat, locale));
            case PostResult.Malformed() -> shown(422, chat, forms.of(answer, SendResult.MALFORMED, chat, locale));
            case PostResult.Unknown() -> throw new NotFoundException();
        };
    }

    private Response done(StaffChat chat, SubmittedAnswer answer, Locale locale) {
        var warnings = forms.warnings(answer, chat, locale);
        if (warnings.isEmpty()) {
            var address = root() + "/chats/" + chat.conversation().id() + "?sent=" + answer.id() + "#answer";
            return Response.seeOther(URI.create(address)).build();
        }
        // No redirect, because it would have to carry the warnings. A reload sends the form again, whose id is known
        // then.
        var form = forms.afterWarnings(answer, warnings, chat, locale);
        return Response.ok(page(
                        chats.find(chat.conversation().id()),
                        Long.MAX_VALUE,
                        form,
                        answer.id().toString()))
                .build();
    }

    private Response shown(int status, StaffChat chat, AnswerForm form) {
        return Response.status(status)
                .entity(page(chat, Long.MAX_VALUE, form, NOTHING_SENT))
                .build();
    }

    private TemplateInstance page(StaffChat chat, long before, AnswerForm form, String sent) {
        var frame = frames.of(chat.centre(), PageFrames.CHATS);
        var locale = frame.context().locale();
        var history = histories.before(chat.conversation(), before, chat.centre(), locale);
        return new ChatPage(frame, chat.customer(), chat.conversation().deleted(), history, form, sent)
                .setLocale(locale);
    }

    private static String root() {
        return "/t/" + CurrentTenant.get().slug() + "/panel";
    }
}
