package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import salon.chat.Inbox;

/// The requests of one centre by card type. Whoever asks has checked that the reader works there.
@ApplicationScoped
@Transactional
public class RequestQueries {
    private final ListStore store;

    RequestQueries(ListStore store) {
        this.store = store;
    }

    /// Newest first.
    public List<Request> page(RequestFilter filter, Inbox.Key after, int limit) {
        return filter.words().isEmpty() ? store.page(filter, after, limit) : store.search(filter, after, limit);
    }

    /// How many are new, by card type; a type without any is not named.
    public Map<String, Integer> fresh(UUID centre) {
        return store.fresh(centre);
    }
}
