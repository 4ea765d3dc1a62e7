package salon.panel.definitions;

import org.jspecify.annotations.Nullable;
import salon.definition.Revision;
import salon.definition.Revision.State;
import salon.panel.frame.Moment;
import salon.panel.frame.Moments;

/// A revision in the history of a type; moments are null for what has not happened.
record Past(
        String id,
        int version,
        State state,
        String author,
        Moment savedAt,
        String publishedBy,
        @Nullable Moment publishedAt,
        String endedBy,
        @Nullable Moment endedAt) {
    static Past of(Revision revision, Moments moments) {
        var published = revision.publishedAt();
        var ended = revision.endedAt();
        return new Past(
                revision.id().toString(),
                revision.version(),
                revision.state(),
                revision.author(),
                moments.of(revision.savedAt()),
                orEmpty(revision.publishedBy()),
                published == null ? null : moments.of(published),
                orEmpty(revision.endedBy()),
                ended == null ? null : moments.of(ended));
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
