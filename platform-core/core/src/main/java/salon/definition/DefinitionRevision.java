package salon.definition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text of a card type, as it was saved. Its source never changes.
///
/// @param author the name of who saved it, as it was then
/// @param endedBy who withdrew or replaced it
public record DefinitionRevision(
        UUID id,
        String type,
        int version,
        State state,
        String source,
        String author,
        Instant savedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {
    public enum State {
        /// Nobody but administrators sees it.
        DRAFT,
        PUBLISHED,
        /// Taken back; the type's stored answers are read by it.
        WITHDRAWN,
        /// Published once, until a later one took its place.
        REPLACED
    }

    static DefinitionRevision draft(UUID id, String type, int version, String source, String author, Instant at) {
        return new DefinitionRevision(id, type, version, State.DRAFT, source, author, at, null, null, null, null);
    }

    DefinitionRevision published(String by, Instant at) {
        return new DefinitionRevision(id, type, version, State.PUBLISHED, source, author, savedAt, by, at, null, null);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
