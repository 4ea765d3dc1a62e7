package salon.panel.requests;

import org.jspecify.annotations.Nullable;
import salon.handover.FailureReason;
import salon.handover.HandOver;
import salon.panel.frame.TimeFormat;

/// Where a request was handed over to, and how far it is. `next` is when it is tried again, empty when it is not said.
record HandOverRow(
        String channel,
        String label,
        HandOver.State state,
        @Nullable FailureReason why,
        String next,
        String reference,
        int attempts,
        int round) {
    static HandOverRow of(HandOver handOver, TimeFormat timeFormat) {
        var next = handOver.nextTryAt();
        return new HandOverRow(
                handOver.channel(),
                handOver.label(),
                handOver.state(),
                handOver.why(),
                next == null ? "" : timeFormat.of(next).shown(),
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
        var isGone = why != null && why.kind() == FailureReason.Kind.GONE;
        return !isGone && (hasFailed() || !next.isEmpty());
    }
}
