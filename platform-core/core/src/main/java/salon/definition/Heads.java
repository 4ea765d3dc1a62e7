package salon.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Puts revisions together by their type.
final class Heads {
    private Heads() {}

    static List<CardTypeRevisions> of(List<DefinitionRevision> revisions) {
        var types = new LinkedHashMap<String, CardTypeRevisions>();
        for (var one : revisions) {
            var head = Objects.requireNonNullElseGet(
                    types.get(one.type()), () -> new CardTypeRevisions(one.type(), Optional.empty(), Optional.empty()));
            types.put(
                    one.type(),
                    switch (one.state()) {
                        case DRAFT -> new CardTypeRevisions(one.type(), head.current(), Optional.of(one));
                        case PUBLISHED, WITHDRAWN -> new CardTypeRevisions(one.type(), Optional.of(one), head.draft());
                        case REPLACED -> head;
                    });
        }
        return List.copyOf(types.values());
    }
}
