package salon.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Puts revisions together by their type.
final class Heads {
    private Heads() {}

    static List<TypeHead> of(List<Revision> revisions) {
        var types = new LinkedHashMap<String, TypeHead>();
        for (var one : revisions) {
            var head = Objects.requireNonNullElseGet(
                    types.get(one.type()), () -> new TypeHead(one.type(), Optional.empty(), Optional.empty()));
            types.put(
                    one.type(),
                    switch (one.state()) {
                        case DRAFT -> new TypeHead(one.type(), head.current(), Optional.of(one));
                        case PUBLISHED, WITHDRAWN -> new TypeHead(one.type(), Optional.of(one), head.draft());
                        case REPLACED -> head;
                    });
        }
        return List.copyOf(types.values());
    }
}
