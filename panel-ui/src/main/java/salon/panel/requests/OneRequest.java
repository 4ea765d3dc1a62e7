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
import salon.panel.frame.Desk;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.panel.frame.Times;
import salon.panel.requests.ChangeForm.Verdict;
import salon.request.Change;
import salon.request.Changing;
import salon.request.Changing.Flaw;
import salon.request.Request;
import salon.request.RequestChanges;
import salon.request.RequestEntry;
import salon.request.RequestNotes;
import salon.request.RequestNotes.Noting;
import salon.request.Requests;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

/// One request: what the customer wants, what becomes of it, notes and history.
@Path("/t/{tenant}/panel/requests/{id}")
@OfTenant
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class OneRequest {
    private static final String NOTHING_SENT = "";

    private final Desk desk;
    private final Languages languages;
    private final Requests requests;
    private final RequestChanges changes;
    private final RequestNotes notes;
    private final Pages pages;
    private final Times times;

    OneRequest(
            Desk desk,
            Languages languages,
            Requests requests,
            RequestChanges changes,
            RequestNotes notes,
            Pages pages,
            Times times) {
        this.desk = desk;
        this.languages = languages;
        this.requests = requests;
        this.changes = changes;
        this.notes = notes;
        this.pages = pages;
        this.times = times;
    }

    /// @param sent the form whose change has just been saved
    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String sent) {
        var request = find(id);
        var form = ChangeForm.empty(request, desk.member().id());
        return pages.of(request, form, NoteForm.empty(), sent == null ? NOTHING_SENT : sent);
    }

    /// What was done since the reader opened the page.
    @GET
    @Path("since/{revision}")
    public TemplateInstance since(@RestPath UUID id, @RestPath int revision) {
        var request = find(id);
        var since = changes.of(id).stream()
                .filter(entry -> entry.revision() > revision)
                .toList();
        return new RequestPage.Since(lines(request, since)).setLocale(languages.chosen());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var request = find(id);
        var sent = ChangeSent.of(values);
        var told = sent.told();
        if (told.isEmpty()) {
            return malformed(request, sent, Set.of(Flaw.DAY));
        }
        var change = new Change(sent.id(), id, sent.revision(), desk.member(), sent.deed(), told.get());
        return switch (changes.make(change)) {
            case Changing.Changed changed -> done(id, "?sent=" + sent.id() + "#work");
            case Changing.Repeated repeated -> done(id, "?sent=" + sent.id() + "#work");
            case Changing.Overtaken(var now, var since) ->
                refused(409, now, again(sent, now, Verdict.overtaken(lines(now, since))));
            case Changing.NotOpen(var now) -> refused(409, now, again(sent, now, Verdict.NOT_OPEN));
            case Changing.Malformed(var flaws) -> malformed(request, sent, flaws);
            case Changing.Unknown() -> throw new NotFoundException();
        };
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@RestPath UUID id, MultivaluedMap<String, String> values) {
        var request = find(id);
        var form = ChangeSent.id(values.getFirst("form"));
        var text = ChangeSent.lines(values.getFirst("text")).strip();
        return switch (notes.add(form, id, desk.member(), text)) {
            case Noting.Noted() -> done(id, "#notes");
            case Noting.Conflict() -> refused(409, request, NoteForm.changed(text));
            case Noting.Malformed() -> refused(422, request, NoteForm.malformed(form, text));
            case Noting.Unknown() -> throw new NotFoundException();
        };
    }

    private Request find(UUID id) {
        var request = requests.find(id).orElseThrow(NotFoundException::new);
        desk.centre(request.centre());
        return request;
    }

    private List<EntryLine> lines(Request request, List<RequestEntry> entries) {
        var zone = desk.centre(request.centre()).zone();
        var moments = times.in(languages.chosen(), zone);
        return entries.stream().map(entry -> EntryLine.of(entry, moments, zone)).toList();
    }

    private Response malformed(Request request, ChangeSent sent, Set<Flaw> flaws) {
        return refused(422, request, again(sent, request, Verdict.malformed(flaws)));
    }

    private ChangeForm again(ChangeSent sent, Request now, Verdict verdict) {
        return ChangeForm.again(sent, now, desk.member().id(), verdict);
    }

    private Response refused(int status, Request request, ChangeForm form) {
        return Response.status(status)
                .entity(pages.of(request, form, NoteForm.empty(), NOTHING_SENT))
                .build();
    }

    private Response refused(int status, Request request, NoteForm note) {
        var form = ChangeForm.empty(request, desk.member().id());
        return Response.status(status)
                .entity(pages.of(request, form, note, NOTHING_SENT))
                .build();
    }

    private static Response done(UUID id, String place) {
        return Response.seeOther(URI.create("/t/" + CurrentTenant.get().slug() + "/panel/requests/" + id + place))
                .build();
    }
}
