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

    /// @throws jakarta.ws.rs.BadRequestException when it was written by hand
    Asked asked(SealedWords words) {
        var sealed = q == null ? "" : q;
        return Asked.of(state, mine, words.open(sealed), sealed);
    }
}
