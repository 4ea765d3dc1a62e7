package salon.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A card type without code, as scripts see it. Version and the rest are of what is published or was last; without
/// those of a type that is only a draft.
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeadView(
        String id,
        String state,
        int version,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Integer draft) {
    record Items(List<HeadView> items) {}

    static HeadView of(CardTypeRevisions head) {
        var shown = head.current().orElseGet(head::newest);
        return new HeadView(
                head.id(),
                shown.state().name().toLowerCase(Locale.ROOT),
                shown.version(),
                shown.publishedBy(),
                shown.publishedAt(),
                head.draft().map(DefinitionRevision::version).orElse(null));
    }
}
