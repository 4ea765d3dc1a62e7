package salon.panel.requests;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What stands in the address of a list.
class AskedQuery {
    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String mine;

    @RestQuery
    @Nullable
    String q;

    Asked asked() {
        return Asked.of(state, mine, q);
    }
}
