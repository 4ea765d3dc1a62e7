package salon.panel.requests;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What stands in the address of a list.
class RequestListParams {
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
    RequestListQuery asked(SearchTermCipher words) {
        var sealed = q == null ? "" : q;
        return RequestListQuery.of(state, mine, words.open(sealed), sealed);
    }
}
