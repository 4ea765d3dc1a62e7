package salon.definition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card type without code: its current revision and its draft; at least one of the two is there.
///
/// @param current published or withdrawn
/// @param draft saved, not published yet
public record CardTypeRevisions(String id, Optional<Revision> current, Optional<Revision> draft) {
    /// One text of a card type, as it was saved. Its source never changes.
    ///
    /// @param author the name of who saved it, as it was then
    /// @param endedBy who withdrew or replaced it
    public record Revision(
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
        public boolean isPublished() {
            return state == State.PUBLISHED;
        }
    }

    public enum State {
        /// Visible to administrators only.
        DRAFT,
        PUBLISHED,
        /// No longer offered; stored answers of the type are read by it.
        WITHDRAWN,
        /// Published before, until a later revision replaced it.
        REPLACED
    }

    public boolean isPublished() {
        return current.filter(Revision::isPublished).isPresent();
    }

    /// The draft, else the current revision: the text that is edited next.
    public Revision newest() {
        return draft.or(() -> current).orElseThrow();
    }

    /// The current revision, else the draft: what lists show.
    public Revision shown() {
        return current.or(() -> draft).orElseThrow();
    }

    static List<CardTypeRevisions> byType(List<Revision> revisions) {
        var types = new LinkedHashMap<String, CardTypeRevisions>();
        for (var revision : revisions) {
            var id = revision.type();
            var known = Objects.requireNonNullElseGet(
                    types.get(id), () -> new CardTypeRevisions(id, Optional.empty(), Optional.empty()));
            types.put(
                    id,
                    switch (revision.state()) {
                        case DRAFT -> new CardTypeRevisions(id, known.current(), Optional.of(revision));
                        case PUBLISHED, WITHDRAWN -> new CardTypeRevisions(id, Optional.of(revision), known.draft());
                        case REPLACED -> known;
                    });
        }
        return List.copyOf(types.values());
    }
}
