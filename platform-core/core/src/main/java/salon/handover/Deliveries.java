package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The log of the current tenant's deliveries, newest first.
@ApplicationScoped
@Transactional
public class Deliveries {
    /// @param channel empty: all
    public record Filter(Optional<String> channel, boolean onlyFailed) {}

    /// The place after a row; the next page starts behind it.
    public record Key(Instant at, UUID id) {}

    private final DeliveryStore store;

    Deliveries(DeliveryStore store) {
        this.store = store;
    }

    public List<Delivery> page(Filter filter, Key after, int limit) {
        return store.page(filter, after, limit);
    }

    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }
}
