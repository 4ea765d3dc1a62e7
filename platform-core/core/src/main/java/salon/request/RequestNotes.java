package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import salon.staff.StaffMember;

/// What staff note on requests among themselves: added, never changed, never shown to the customer.
@ApplicationScoped
@Transactional
public class RequestNotes {
    private static final int LONGEST = 4_000;

    /// How adding a note ended.
    public sealed interface Noting {
        /// It is there; also when the same form was sent before.
        record Noted() implements Noting {}

        /// The same form was sent before with another text.
        record Conflict() implements Noting {}

        /// Empty, longer than 4,000 characters, or not storable.
        record Malformed() implements Noting {}

        /// There is no such request in the colleague's centres.
        record Unknown() implements Noting {}
    }

    private final RequestRepository requests;
    private final RequestNoteRepository notes;
    private final InstantSource clock;

    RequestNotes(RequestRepository requests, RequestNoteRepository notes, InstantSource clock) {
        this.requests = requests;
        this.notes = notes;
        this.clock = clock;
    }

    /// @param id of the form: sent twice it makes one note
    public Noting add(UUID id, UUID request, StaffMember by, String text) {
        if (requests.find(request).filter(one -> by.worksAt(one.centre())).isEmpty()) {
            return new Noting.Unknown();
        }
        if (text.isBlank() || !TextRules.isSound(text, LONGEST)) {
            return new Noting.Malformed();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        notes.add(request, new RequestNote(id, at, new Handler(by.id(), by.name()), text));
        var isMine = notes.of(request).stream()
                .anyMatch(note -> note.id().equals(id)
                        && note.text().equals(text)
                        && note.by().id().equals(by.id()));
        return isMine ? new Noting.Noted() : new Noting.Conflict();
    }

    /// Oldest first; whoever asks has checked that the reader works at the centre.
    public List<RequestNote> of(UUID request) {
        return notes.of(request);
    }
}
