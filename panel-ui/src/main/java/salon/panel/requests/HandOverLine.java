package salon.panel.requests;

import org.jspecify.annotations.Nullable;
import salon.handover.HandOver;
import salon.handover.Why;
import salon.panel.frame.Moments;

/// Where a request was handed over to, and how far it is. `next` is when it is tried again, empty when it is not said.
record HandOverLine(
        String channel,
        String label,
        HandOver.State state,
        @Nullable Why why,
        String next,
        String reference,
        int attempts,
        int round) {
    static HandOverLine of(HandOver handOver, Moments moments) {
        var next = handOver.nextTryAt();
        return new HandOverLine(
                handOver.channel(),
                handOver.label(),
                handOver.state(),
                handOver.why(),
                next == null ? "" : moments.of(next).shown(),
                handOver.reference(),
                handOver.attempts(),
                handOver.round());
    }

    public boolean isDone() {
        return state == HandOver.State.DONE;
    }

    public boolean hasFailed() {
        return state == HandOver.State.FAILED;
    }

    /// It failed or waits for a later time, and what it goes to is still there.
    public boolean canBeTried() {
        var isGone = why != null && why.kind() == Why.Kind.GONE;
        return !isGone && (hasFailed() || !next.isEmpty());
    }
}
