package salon.panel.requests;

import java.util.UUID;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;
import salon.request.RequestNotes;

/// The form for a note, with what was typed into it.
///
/// @param id makes sending twice harmless
record NoteForm(UUID id, String text, boolean isMalformed, boolean isChanged) {
    /// A stored note.
    record Row(FormattedTime at, String by, String text) {
        static Row of(RequestNotes.Note note, TimeFormat timeFormat) {
            return new Row(timeFormat.of(note.at()), note.by().name(), note.text());
        }
    }

    static NoteForm empty() {
        return new NoteForm(UUID.randomUUID(), "", false, false);
    }

    static NoteForm typed(UUID id, String text) {
        return new NoteForm(id, text, false, false);
    }

    static NoteForm malformed(UUID id, String text) {
        return new NoteForm(id, text, true, false);
    }

    static NoteForm changed(String text) {
        return new NoteForm(UUID.randomUUID(), text, false, true);
    }
}
