package salon.panel.definitions;

import org.jspecify.annotations.Nullable;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.CardTypeRevisions.State;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A revision in the history of a type. Times are null for what has not happened.
record RevisionRow(
        String id,
        int version,
        State state,
        String author,
        FormattedTime savedAt,
        String publishedBy,
        @Nullable FormattedTime publishedAt,
        String endedBy,
        @Nullable FormattedTime endedAt) {
    static RevisionRow of(Revision revision, TimeFormat format) {
        var published = revision.publishedAt();
        var ended = revision.endedAt();
        return new RevisionRow(
                revision.id().toString(),
                revision.version(),
                revision.state(),
                revision.author(),
                format.of(revision.savedAt()),
                orEmpty(revision.publishedBy()),
                published == null ? null : format.of(published),
                orEmpty(revision.endedBy()),
                ended == null ? null : format.of(ended));
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
