package salon.panel.requests;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query parameters of a list.
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

    /// @throws jakarta.ws.rs.BadRequestException when a value is none that the panel has written
    RequestListQuery query(SearchTermCipher cipher) {
        var encryptedWords = q == null ? "" : q;
        return RequestListQuery.of(state, mine, cipher.decrypt(encryptedWords), encryptedWords);
    }
}
