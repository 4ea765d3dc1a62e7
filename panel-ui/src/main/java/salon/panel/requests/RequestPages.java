package salon.panel.requests;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import salon.card.AnswerFormatter;
import salon.card.AnswerFormatter.AnswerView;
import salon.chat.Conversations;
import salon.customer.Customers;
import salon.escalation.Escalations;
import salon.escalation.WaitingItem.Kind;
import salon.handover.HandOvers;
import salon.panel.escalation.EscalationRow;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormats;
import salon.plugin.CardTypes;
import salon.request.Request;
import salon.request.RequestChanges;
import salon.request.RequestHistoryEntry;
import salon.request.RequestNotes;
import salon.request.RequestedTime;

/// Builds the page of one request.
@ApplicationScoped
class RequestPages {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Customers customers;
    private final Conversations conversations;
    private final AnswerFormatter answers;
    private final RequestChanges changes;
    private final RequestNotes notes;
    private final HandOvers handOvers;
    private final Escalations escalations;
    private final TimeFormats timeFormats;
    private final CardTypes types;
    private final InstantSource clock;

    RequestPages(
            CurrentStaff staff,
            PageFrames frames,
            Customers customers,
            Conversations conversations,
            AnswerFormatter answers,
            RequestChanges changes,
            RequestNotes notes,
            HandOvers handOvers,
            Escalations escalations,
            TimeFormats timeFormats,
            CardTypes types,
            InstantSource clock) {
        this.staff = staff;
        this.frames = frames;
        this.customers = customers;
        this.conversations = conversations;
        this.answers = answers;
        this.changes = changes;
        this.notes = notes;
        this.handOvers = handOvers;
        this.escalations = escalations;
        this.timeFormats = timeFormats;
        this.types = types;
        this.clock = clock;
    }

    RequestedTime requested(Request request) {
        return RequestedTime.of(request, types);
    }

    /// The time that stands in the form of a revision: the last one that the customer was told, else the one they asked
    /// for, as long as it is to come.
    RequestedTime agreed(Request request, int revision) {
        var told = changes.history(request.id()).reversed().stream()
                .filter(entry -> entry.revision() <= revision)
                .map(RequestHistoryEntry::notice)
                .filter(notice -> notice.day() != null)
                .map(notice -> new RequestedTime(notice.day(), notice.time()))
                .findFirst();
        var agreed = told.orElseGet(() -> requested(request));
        var day = agreed.day();
        var zone = staff.centre(request.centre()).zone();
        return day == null || day.isBefore(LocalDate.ofInstant(clock.instant(), zone)) ? RequestedTime.NONE : agreed;
    }

    ChangeForm form(Request request) {
        return ChangeForm.of(
                request,
                agreed(request, request.revision()),
                requested(request),
                staff.member().id());
    }

    TemplateInstance of(Request request, ChangeForm form, NoteForm note, String sent) {
        var centre = staff.centre(request.centre());
        var frame = frames.of(centre, request.type());
        var locale = frame.context().locale();
        var root = frame.context().root();
        var timeFormat = timeFormats.in(locale, centre.zone());
        var chat = conversations
                .between(request.customer(), request.centre())
                .map(one -> root + "/chats/" + one.id() + "#answer")
                .orElse("");
        var lines = answers.of(request.type(), request.version(), request.answers(), request.offered(), locale);
        var assignee = request.assignee();
        var customer = customers.byId(request.customer()).orElseThrow(NotFoundException::new);
        var requested = requested(request);
        return new RequestPage(
                        frame,
                        request,
                        assignee == null ? "" : assignee.name(),
                        customer,
                        lines,
                        lines.stream().anyMatch(line -> line.before() != null),
                        customer.phone().isEmpty()
                                && customer.email().isEmpty()
                                && lines.stream().noneMatch(AnswerView::isContact),
                        timeFormat.of(request.createdAt()),
                        root + "/centres/" + centre.slug() + "/requests/" + request.type(),
                        chat,
                        form,
                        sent,
                        HistoryRow.since(0, changes.history(request.id()), requested, timeFormat, centre.zone()),
                        EscalationRow.of(escalations.events(Kind.REQUEST, request.id()), timeFormat),
                        notes.of(request.id()).stream()
                                .map(one -> NoteForm.Row.of(one, timeFormat))
                                .toList(),
                        note,
                        handOvers.of(request.id()).stream()
                                .map(one -> HandOverRow.of(one, timeFormat))
                                .toList())
                .setLocale(locale);
    }
}
