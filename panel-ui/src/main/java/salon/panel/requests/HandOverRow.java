package salon.panel.requests;

import org.jspecify.annotations.Nullable;
import salon.handover.FailureReason;
import salon.handover.HandOver;
import salon.panel.frame.TimeFormat;

/// A hand-over on the page of a request.
///
/// @param next when it is tried again, empty when no time is set
record HandOverRow(
        String channel,
        String label,
        HandOver.State state,
        @Nullable FailureReason failure,
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
                handOver.failure(),
                next == null ? "" : timeFormat.of(next).shown(),
                handOver.reference(),
                handOver.totalAttempts(),
                handOver.round());
    }

    public boolean isDone() {
        return state == HandOver.State.DONE;
    }

    public boolean hasFailed() {
        return state == HandOver.State.FAILED;
    }

    /// It failed or waits for a later time, and its destination still exists.
    public boolean canRetry() {
        var isGone = failure != null && failure.kind() == FailureReason.Kind.GONE;
        return !isGone && (hasFailed() || !next.isEmpty());
    }
}
