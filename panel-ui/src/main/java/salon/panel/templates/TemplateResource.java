package salon.panel.templates;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.notify.TestMails;
import salon.notify.TestMails.TestResult;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.templates.TemplatePage.Problems;
import salon.panel.templates.TemplatePages.Scope;
import salon.template.MailRenderer.RenderedMail;
import salon.template.NotificationTemplates.Recipient;
import salon.template.TemplateChanges;
import salon.template.TemplateChanges.SaveResult;
import salon.template.TemplateChanges.TemplateForm;
import salon.tenant.TenantScoped;

/// *Макеты заявок*: the list, the editor, and how a mail will look.
@Path("/t/{tenant}/panel/centres/{centre}/templates")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class TemplateResource {
    private static final int UNPROCESSABLE = 422;

    /// A mail is styled inline; nothing else of it may do anything, and only our own page shows it.
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: http:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private final CurrentStaff staff;
    private final TemplateChanges changes;
    private final TemplatePages pages;
    private final TestMails testMails;
    private final RestoredForm restored;
    private final RoutingContext routing;

    TemplateResource(
            CurrentStaff staff,
            TemplateChanges changes,
            TemplatePages pages,
            TestMails testMails,
            RestoredForm restored,
            RoutingContext routing) {
        this.staff = staff;
        this.changes = changes;
        this.pages = pages;
        this.testMails = testMails;
        this.restored = restored;
        this.routing = routing;
    }

    @GET
    public TemplateInstance list() {
        return pages.list();
    }

    /// @param of `centre` or `group`
    @GET
    @Path("{topic}")
    public TemplateInstance show(
            @RestPath String topic, @RestQuery("for") @Nullable String of, @RestQuery @Nullable String said) {
        var scope = pages.scope(topic, of);
        return pages.editor(scope, pages.current(scope), FormValues.text(said));
    }

    /// Saves the template; or changes the form, or sends a test mail, and shows all that was typed.
    @POST
    @Path("{topic}")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath String topic, @BeanParam TemplateInput.Fields fields) {
        var scope = pages.scopeToChange(topic, fields.of);
        var input = fields.input();
        if (restored.isRestored()) {
            return shown(200, scope, input, Problems.NONE, "");
        }
        if (fields.action().equals("test")) {
            return shown(200, scope, input, Problems.NONE, test(pages.sample(scope, input.content())));
        }
        return input.after(fields.action())
                .map(changed -> shown(200, scope, changed, Problems.NONE, ""))
                .orElseGet(() -> save(scope, input));
    }

    /// The mail that the form would make; nothing is stored.
    @POST
    @Path("{topic}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(
            @RestPath String topic,
            @BeanParam TemplateInput.Fields fields,
            @RestForm @Nullable String as,
            @RestForm @Nullable String scheme) {
        var scope = pages.scope(topic, fields.of);
        return mail(pages.sample(scope, fields.input().content()), as, scheme);
    }

    /// The mail by the template as it was saved.
    ///
    /// @param number of the version; absent for the newest
    @GET
    @Path("{topic}/mail")
    public Response mail(
            @RestPath String topic,
            @RestQuery("for") @Nullable String of,
            @RestQuery @Nullable Integer number,
            @RestQuery @Nullable String as,
            @RestQuery @Nullable String scheme) {
        var scope = pages.scope(topic, of);
        var content = number == null ? pages.current(scope).content() : pages.content(scope, number);
        return mail(pages.sample(scope, content), as, scheme);
    }

    private Response mail(RenderedMail mail, @Nullable String as, @Nullable String scheme) {
        // In place of the one of all pages: a header of the response would be one more.
        routing.response().headers().set("Content-Security-Policy", MAIL_POLICY);
        var isText = "text".equals(as);
        return Response.ok(
                        isText ? mail.subject() + "\n\n" + mail.text() : mail.preview("dark".equals(scheme)),
                        (isText ? MediaType.TEXT_PLAIN : MediaType.TEXT_HTML) + ";charset=UTF-8")
                .build();
    }

    private Response save(Scope scope, TemplateInput input) {
        var form = new TemplateForm(input.id(), scope.topic().id(), scope.centre(), input.version(), input.content());
        return switch (changes.save(form, staff.member().name())) {
            case SaveResult.Saved(var _) -> pages.to(scope, "", "&said=saved");
            case SaveResult.Invalid(var problems) -> shown(UNPROCESSABLE, scope, input, new Problems(problems), "");
            case SaveResult.Conflict(var current, var by) ->
                Response.status(Response.Status.CONFLICT)
                        .entity(pages.editor(scope, input.seen(current.version()), Problems.NONE, "", by))
                        .build();
            case SaveResult.Unknown() -> throw new NotFoundException();
        };
    }

    private String test(RenderedMail mail) {
        var member = staff.member();
        if (!Recipient.isAddress(member.email())) {
            return "no-address";
        }
        return switch (testMails.send(new TestMails.Reader(member.id(), member.email()), mail)) {
            case TestResult.Sent() -> "tested";
            case TestResult.TooMany() -> "too-many-tests";
            case TestResult.Failed(var _) -> "test-failed";
        };
    }

    private Response shown(int status, Scope scope, TemplateInput input, Problems problems, String said) {
        return Response.status(status)
                .entity(pages.editor(scope, input, problems, said, null))
                .build();
    }
}
