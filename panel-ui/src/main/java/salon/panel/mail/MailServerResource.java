package salon.panel.mail;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.notify.TenantMailServers;
import salon.notify.TenantMailServers.CheckResult;
import salon.notify.TenantMailServers.MailServer;
import salon.notify.TenantMailServers.MailServerForm;
import salon.notify.TenantMailServers.Problem;
import salon.notify.TenantMailServers.SaveResult;
import salon.notify.TenantMailServers.Security;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.frame.TimeFormats;
import salon.panel.mail.MailServerPage.Notice;
import salon.panel.mail.MailServerPage.Typed;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Почта*: who the group's mails come from, and the server they go out by.
@Path("/t/{tenant}/panel/centres/{centre}/mail")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class MailServerResource {
    private static final String CHECKED = "checked";

    private final CurrentStaff staff;
    private final PageFrames frames;
    private final TenantMailServers servers;
    private final MailTexts texts;
    private final TimeFormats timeFormats;
    private final RestoredForm restored;

    MailServerResource(
            CurrentStaff staff,
            PageFrames frames,
            TenantMailServers servers,
            MailTexts texts,
            TimeFormats timeFormats,
            RestoredForm restored) {
        this.staff = staff;
        this.frames = frames;
        this.servers = servers;
        this.texts = texts;
        this.timeFormats = timeFormats;
        this.restored = restored;
    }

    /// @param saved present when it has just been saved; `checked`: after a mail could be sent
    @GET
    public TemplateInstance show(@RestPath String centre, @RestQuery @Nullable String saved) {
        var current = servers.current();
        var notice = saved == null ? Notice.NONE : saved.equals(CHECKED) ? Notice.CHECKED : Notice.SAVED;
        return page(staff.centre(centre), current, Typed.of(current), Set.of(), notice);
    }

    /// Saves what was typed; with `do=check` only after a mail could be sent by it. A password is never shown
    /// again, so a form that is shown again wants it once more.
    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String centre, MultivaluedMap<String, String> values) {
        var place = staff.centre(centre);
        var typed = typed(values);
        var password = FormValues.text(values.getFirst("secret.password"));
        var again = typed.again(!password.isEmpty());
        if (restored.isRestored()) {
            return shown(200, place, again, Set.of(), Notice.NONE);
        }
        if (typed.retype() && password.isEmpty() && !typed.username().isEmpty()) {
            return shown(422, place, again, EnumSet.of(Problem.PASSWORD), Notice.REFUSED);
        }
        var form = form(typed, password);
        return "check".equals(values.getFirst("do")) ? check(place, again, form) : save(place, again, form, "1");
    }

    private Response save(Centre centre, Typed again, MailServerForm form, String said) {
        return switch (servers.save(form, staff.member().name())) {
            case SaveResult.Saved _ ->
                Response.seeOther(URI.create(root(centre) + "?saved=" + said)).build();
            case SaveResult.Invalid(var problems) -> shown(422, centre, again, problems, Notice.REFUSED);
            // What was typed stays; saved again, it replaces the other change.
            case SaveResult.Conflict(var current) ->
                shown(409, centre, again.withVersion(current.version()), Set.of(), Notice.CONFLICT);
        };
    }

    private Response check(Centre centre, Typed again, MailServerForm form) {
        var result = servers.check(form, staff.member().email(), texts.checkSubject(), texts.checkText());
        return switch (result) {
            case CheckResult.Sent _ -> save(centre, again, form, CHECKED);
            case CheckResult.Invalid(var problems) -> shown(422, centre, again, problems, Notice.REFUSED);
            case CheckResult.Failed(var code) -> shown(422, centre, again, Set.of(), Notice.failed(code));
        };
    }

    private Response shown(int status, Centre centre, Typed typed, Set<Problem> problems, Notice notice) {
        return Response.status(status)
                .entity(page(centre, servers.current(), typed, problems, notice))
                .build();
    }

    private TemplateInstance page(
            Centre centre, MailServer current, Typed typed, Set<Problem> problems, Notice notice) {
        var frame = frames.of(centre, PageFrames.MAIL);
        var locale = frame.context().locale();
        var changedAt = current.changedAt();
        var shownAt = changedAt == null
                ? new FormattedTime("", "", "", "")
                : timeFormats.in(locale, centre.zone()).of(changedAt);
        return new MailServerPage(
                        frame,
                        root(centre),
                        current,
                        shownAt,
                        typed,
                        staff.member().email(),
                        problems.stream().map(Problem::name).collect(toUnmodifiableSet()),
                        Stream.of(Security.values()).map(Security::name).toList(),
                        notice)
                .setLocale(locale);
    }

    private static Typed typed(MultivaluedMap<String, String> values) {
        return new Typed(
                FormValues.text(values.getFirst("senderName")).strip(),
                FormValues.text(values.getFirst("senderAddress")).strip(),
                FormValues.text(values.getFirst("host")).strip(),
                FormValues.text(values.getFirst("port")).strip(),
                FormValues.text(values.getFirst("security")),
                FormValues.text(values.getFirst("username")).strip(),
                number(FormValues.text(values.getFirst("version")), 0),
                "yes".equals(values.getFirst("retype")));
    }

    /// A port that is no number is 0, which is refused.
    private static MailServerForm form(Typed typed, String password) {
        return new MailServerForm(
                typed.senderName(),
                typed.senderAddress(),
                typed.host(),
                number(typed.port(), 0),
                security(typed.security()),
                typed.username(),
                password,
                typed.version());
    }

    private static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    private static Security security(String written) {
        try {
            return Security.valueOf(written);
        } catch (IllegalArgumentException none) {
            throw new BadRequestException(none);
        }
    }

    private static String root(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.MAIL;
    }
}
