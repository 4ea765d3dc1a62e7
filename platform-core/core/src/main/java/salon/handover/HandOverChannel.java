package salon.handover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import salon.request.Request;

/// A way to hand requests over to another system, one bean each. The platform plans, retries and logs the deliveries.
interface HandOverChannel {
    /// A lower-case word, the first part of its targets' ids.
    String kind();

    /// Where this request goes, asked in the transaction that stores the request. Each target gets its own hand-over.
    List<Target> targets(Request request);

    /// Delivers the request. Called without a transaction, and again with the same request when it is uncertain whether
    /// it arrived: the other side has to recognize it by its id. Failures of the other side are results.
    DeliveryResult deliver(HandOver handOver, DeliveryPayload payload) throws InterruptedException;

    /// The waits between the tries of a round; there is one try more than waits.
    List<Duration> waits();

    /// One system that a request goes to.
    ///
    /// @param channel the kind of its channel, alone or followed by `:` and an id; unique among those of
    ///     one request
    /// @param label what staff read: a mail address, a host, a name
    record Target(String channel, String label) {
        private static final String SEPARATOR = ":";

        static Target of(String kind, Object id, String label) {
            return new Target(kind + SEPARATOR + id, label);
        }

        static String kind(String channel) {
            return channel.split(SEPARATOR, 2)[0];
        }

        /// @return empty when the channel is a kind alone
        static String id(String channel) {
            var parts = channel.split(SEPARATOR, 2);
            return parts.length == 1 ? "" : parts[1];
        }
    }

    sealed interface DeliveryResult {
        /// The other side was asked; the log gets an entry.
        sealed interface Answered extends DeliveryResult {}

        /// @param reference what the other side calls the request; may be empty
        record Delivered(String reference) implements Answered {}

        /// It failed, and a retry can help.
        ///
        /// @param retryAfter the wait that the other side asks for
        record Retryable(FailureReason failure, Optional<Duration> retryAfter) implements Answered {
            Retryable(FailureReason failure) {
                this(failure, Optional.empty());
            }
        }

        /// It failed, and a retry can not help.
        record Rejected(FailureReason failure) implements Answered {}

        /// There is nothing to hand over.
        record NotNeeded() implements DeliveryResult {}

        /// The channel is at its limit of concurrent deliveries; the other side was not asked.
        record Postponed() implements DeliveryResult {}
    }
}
