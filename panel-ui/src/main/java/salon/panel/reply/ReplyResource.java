package salon.panel.reply;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.FormValues;
import salon.panel.frame.PageContext;
import salon.panel.frame.PageContexts;
import salon.panel.frame.TimeFormats;
import salon.panel.reply.ReplyPage.InvalidLinkPage;
import salon.panel.reply.ReplyPage.SentPage;
import salon.reply.Replies;
import salon.reply.Replies.ReplyForm;
import salon.reply.Replies.ReplyResult;
import salon.reply.Replies.ReplyView;
import salon.tenant.TenantScoped;

/// The form behind *Ответить* in a mail, without a sign-in: the link itself is the right to answer.
@Path("/t/{tenant}/reply/{token}")
@TenantScoped
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ReplyResource {
    private static final int UNPROCESSABLE = 422;

    private final Replies replies;
    private final PageContexts contexts;
    private final TimeFormats timeFormats;

    ReplyResource(Replies replies, PageContexts contexts, TimeFormats timeFormats) {
        this.replies = replies;
        this.contexts = contexts;
        this.timeFormats = timeFormats;
    }

    @GET
    public Response form(@RestPath String token) {
        return switch (replies.view(token)) {
            case ReplyView.Open(var form) -> page(200, open(form, "", false, false));
            case ReplyView.Expired() -> invalidLink(410, "expired");
            case ReplyView.Withdrawn() -> invalidLink(410, "withdrawn");
            case ReplyView.Unknown() -> invalidLink(404, "unknown");
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @RestPath String token,
            @RestForm @Nullable String form,
            @RestForm @Nullable String text,
            @RestForm @Nullable String confirmed,
            @RestForm @Nullable String seen) {
        var typed = FormValues.lines(text);
        return switch (replies.answer(token, FormValues.id(form), typed, "yes".equals(confirmed) ? number(seen) : 0)) {
            case ReplyResult.Sent(var now) -> page(200, new SentPage(context(), now.customerName(), false));
            case ReplyResult.Repeated(var now) -> page(200, new SentPage(context(), now.customerName(), true));
            case ReplyResult.AlreadyAnswered(var now) -> page(409, open(now, typed, true, false));
            case ReplyResult.Malformed(var now) -> page(UNPROCESSABLE, open(now, typed, false, true));
            case ReplyResult.Expired() -> invalidLink(410, "expired");
            case ReplyResult.Withdrawn() -> invalidLink(410, "withdrawn");
            case ReplyResult.Unknown() -> invalidLink(404, "unknown");
        };
    }

    /// A hidden field that nobody types: one that is no number has seen nothing.
    private static long number(@Nullable String sent) {
        var text = FormValues.text(sent);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private ReplyPage open(ReplyForm form, String text, boolean mustConfirm, boolean isMalformed) {
        var context = context();
        var timeFormat = timeFormats.in(context.locale(), form.zone());
        return new ReplyPage(
                context,
                form.formId(),
                form.customerName(),
                form.centreName(),
                // The answers after the mail are listed once, beside the confirmation.
                form.latest().stream()
                        .filter(message -> !form.answers().contains(message))
                        .map(message -> ReplyPage.MessageRow.of(message, timeFormat))
                        .toList(),
                form.answers().stream()
                        .map(message -> ReplyPage.MessageRow.of(message, timeFormat))
                        .toList(),
                form.lastAnswer(),
                form.isAnsweredByOthers(),
                text,
                mustConfirm,
                isMalformed);
    }

    private Response invalidLink(int status, String reason) {
        return page(status, new InvalidLinkPage(context(), reason));
    }

    private Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.setLocale(context().locale()))
                .build();
    }

    private PageContext context() {
        return contexts.withoutSignIn();
    }
}
