package salon.panel.definitions;

import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionRevision;
import salon.definition.DefinitionRevision.State;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A revision in the history of a type; moments are null for what has not happened.
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
    static RevisionRow of(DefinitionRevision revision, TimeFormat timeFormat) {
        var published = revision.publishedAt();
        var ended = revision.endedAt();
        return new RevisionRow(
                revision.id().toString(),
                revision.version(),
                revision.state(),
                revision.author(),
                timeFormat.of(revision.savedAt()),
                orEmpty(revision.publishedBy()),
                published == null ? null : timeFormat.of(published),
                orEmpty(revision.endedBy()),
                ended == null ? null : timeFormat.of(ended));
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
