package salon.definition;

import java.util.Optional;

/// A card type without code, by what is current of it; one of the two is there.
///
/// @param current published or withdrawn
/// @param draft saved, not published yet
public record TypeHead(String id, Optional<Revision> current, Optional<Revision> draft) {
    public boolean isPublished() {
        return current.filter(Revision::isPublished).isPresent();
    }

    /// What is edited next.
    public Revision newest() {
        return draft.or(() -> current).orElseThrow();
    }
}
