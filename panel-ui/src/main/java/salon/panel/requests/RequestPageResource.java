package salon.panel.requests;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.frame.TimeFormats;
import salon.panel.requests.ChangeForm.Errors;
import salon.request.Request;
import salon.request.RequestChange;
import salon.request.RequestChanges;
import salon.request.RequestChanges.ChangeResult;
import salon.request.RequestChanges.ChangeResult.Problem;
import salon.request.RequestNotes;
import salon.request.RequestNotes.AddResult;
import salon.request.Requests;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// One request: its answers, the form to change it, notes and history.
@Path("/t/{tenant}/panel/requests/{id}")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class RequestPageResource {
    private static final String NOTHING_SENT = "";

    private final CurrentStaff staff;
    private final LocaleResolver locales;
    private final Requests requests;
    private final RequestChanges changes;
    private final RequestNotes notes;
    private final RequestPages pages;
    private final TimeFormats timeFormats;
    private final RestoredForm restored;

    RequestPageResource(
            CurrentStaff staff,
            LocaleResolver locales,
            Requests requests,
            RequestChanges changes,
            RequestNotes notes,
            RequestPages pages,
            TimeFormats timeFormats,
            RestoredForm restored) {
        this.staff = staff;
        this.locales = locales;
        this.requests = requests;
        this.changes = changes;
        this.notes = notes;
        this.pages = pages;
        this.timeFormats = timeFormats;
        this.restored = restored;
    }

    /// @param sent the form whose change has just been saved
    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String sent) {
        var request = find(id);
        var form = pages.form(request);
        return pages.of(request, form, NoteForm.empty(), sent == null ? NOTHING_SENT : sent);
    }

    /// The changes since the page was opened.
    @GET
    @Path("since/{revision}")
    public TemplateInstance since(@RestPath UUID id, @RestPath int revision) {
        var request = find(id);
        return new RequestPage.Since(since(request, revision)).setLocale(locales.chosen());
    }

    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var request = find(id);
        var sent = SubmittedChange.of(values);
        if (restored.isRestored()) {
            return shown(200, request, again(sent, request, Errors.NONE));
        }
        var notice = sent.notice(pages.agreed(request, sent.revision()));
        if (notice.isEmpty()) {
            return invalid(request, sent, Set.of(Problem.DAY));
        }
        var change = new RequestChange(sent.id(), id, sent.revision(), staff.member(), sent.action(), notice.get());
        return switch (changes.apply(change)) {
            case ChangeResult.Changed changed -> done(id, "?sent=" + sent.id() + "#work");
            case ChangeResult.Repeated repeated -> done(id, "?sent=" + sent.id() + "#work");
            case ChangeResult.Outdated outdated -> {
                var now = outdated.request();
                yield shown(409, now, again(sent, now, Errors.outdated(since(now, sent.revision()))));
            }
            case ChangeResult.NotAllowed(var now) -> shown(409, now, again(sent, now, Errors.NOT_ALLOWED));
            case ChangeResult.Invalid(var problems) -> invalid(request, sent, problems);
            case ChangeResult.Unknown() -> throw new NotFoundException();
        };
    }

    @POST
    @Path("notes")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var request = find(id);
        var form = FormValues.id(values.getFirst("form"));
        var text = FormValues.lines(values.getFirst("text")).strip();
        if (restored.isRestored()) {
            return shown(200, request, NoteForm.typed(form, text));
        }
        return switch (notes.add(form, id, staff.member(), text)) {
            case AddResult.Added() -> done(id, "#notes");
            case AddResult.Conflict() -> shown(409, request, NoteForm.changed(text));
            case AddResult.Invalid() -> shown(422, request, NoteForm.malformed(form, text));
            case AddResult.Unknown() -> throw new NotFoundException();
        };
    }

    private Request find(UUID id) {
        var request = requests.find(id).orElseThrow(NotFoundException::new);
        staff.centre(request.centre());
        return request;
    }

    private List<HistoryRow> since(Request request, int revision) {
        var zone = staff.centre(request.centre()).zone();
        var timeFormat = timeFormats.in(locales.chosen(), zone);
        return HistoryRow.since(revision, changes.history(request.id()), pages.requested(request), timeFormat, zone);
    }

    private Response invalid(Request request, SubmittedChange sent, Set<Problem> problems) {
        return shown(422, request, again(sent, request, Errors.invalid(problems)));
    }

    private ChangeForm again(SubmittedChange sent, Request now, Errors errors) {
        return ChangeForm.again(sent, now, staff.member().id(), errors);
    }

    private Response shown(int status, Request request, ChangeForm form) {
        return Response.status(status)
                .entity(pages.of(request, form, NoteForm.empty(), NOTHING_SENT))
                .build();
    }

    private Response shown(int status, Request request, NoteForm note) {
        var form = pages.form(request);
        return Response.status(status)
                .entity(pages.of(request, form, note, NOTHING_SENT))
                .build();
    }

    private static Response done(UUID id, String place) {
        return Response.seeOther(URI.create("/t/" + CurrentTenant.get().slug() + "/panel/requests/" + id + place))
                .build();
    }
}
