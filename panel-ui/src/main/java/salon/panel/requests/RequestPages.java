package salon.panel.requests;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import salon.card.AnswerFormatter;
import salon.card.AnswerView;
import salon.chat.Conversations;
import salon.customer.Customers;
import salon.handover.HandOvers;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormats;
import salon.request.Request;
import salon.request.RequestChanges;
import salon.request.RequestNotes;

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
    private final TimeFormats timeFormats;

    RequestPages(
            CurrentStaff staff,
            PageFrames frames,
            Customers customers,
            Conversations conversations,
            AnswerFormatter answers,
            RequestChanges changes,
            RequestNotes notes,
            HandOvers handOvers,
            TimeFormats timeFormats) {
        this.staff = staff;
        this.frames = frames;
        this.customers = customers;
        this.conversations = conversations;
        this.answers = answers;
        this.changes = changes;
        this.notes = notes;
        this.handOvers = handOvers;
        this.timeFormats = timeFormats;
    }

    TemplateInstance of(Request request, ChangeForm form, NoteForm note, String sent) {
        var centre = staff.centre(request.centre());
        var frame = frames.of(centre, request.type());
        var locale = frame.context().locale();
        var root = frame.context().root();
        var timeFormat = timeFormats.in(locale, centre.zone());
        var chat = conversations
                .between(request.customer(), request.centre())
                .map(one -> root + "/chats/" + one.id())
                .orElse("");
        var lines = answers.of(request.type(), request.version(), request.answers(), request.offered(), locale);
        var assignee = request.assignee();
        var customer = customers.byId(request.customer()).orElseThrow(NotFoundException::new);
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
                        changes.history(request.id()).stream()
                                .map(entry -> HistoryRow.of(entry, timeFormat, centre.zone()))
                                .toList(),
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
