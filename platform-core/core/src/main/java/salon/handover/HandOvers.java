package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The current tenant's requests on their way to other systems. Whoever asks has checked that the reader may see them.
@ApplicationScoped
@Transactional
public class HandOvers {
    private final HandOverQueries store;
    private final HandOverPlans plans;
    private final InstantSource clock;

    HandOvers(HandOverQueries store, HandOverPlans plans, InstantSource clock) {
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    public List<HandOver> of(UUID request) {
        return store.of(request);
    }

    public Optional<HandOver> find(UUID request, String channel) {
        return store.find(request, channel);
    }

    /// Plans one more try, now: of a hand-over that failed, that waits for a later time, or that is done and to be sent
    /// once more. The request keeps its id, by which the other side knows it again.
    ///
    /// @param round the round that was seen: of several who ask at a time, one gets a try
    /// @return whether this call planned one
    public boolean tryAgain(UUID request, String channel, int round) {
        var next = store.reopen(request, channel, round, clock.instant());
        next.ifPresent(one -> plans.plan(request, channel, one));
        return next.isPresent();
    }
}
