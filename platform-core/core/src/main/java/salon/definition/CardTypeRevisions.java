package salon.definition;

import java.util.Optional;

/// A card type without code, by what is current of it; one of the two is there.
///
/// @param current published or withdrawn
/// @param draft saved, not published yet
public record CardTypeRevisions(String id, Optional<DefinitionRevision> current, Optional<DefinitionRevision> draft) {
    public boolean isPublished() {
        return current.filter(DefinitionRevision::isPublished).isPresent();
    }

    /// What is edited next.
    public DefinitionRevision newest() {
        return draft.or(() -> current).orElseThrow();
    }
}
