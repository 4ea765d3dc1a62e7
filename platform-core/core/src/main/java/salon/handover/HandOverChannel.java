package salon.handover;

import java.time.Duration;
import java.util.List;
import salon.request.Request;

/// A way to hand requests over to another system: one bean each. Planning, trying again and the log are done for it.
interface HandOverChannel {
    /// A lower-case word, the first part of its targets' ids.
    String kind();

    /// Where this request goes, asked in the transaction that stores it; each gets a hand-over of its own.
    List<Target> targets(Request request);

    /// Hands the request over. Called without a transaction, and again with the same request when it is not certain
    /// that it arrived: the other side has to know it by its id. Failures of the other side are verdicts.
    Attempt handOver(HandOver handOver, DeliveryPayload lead) throws InterruptedException;

    /// The waits between its tries, growing; there is one try more than waits.
    List<Duration> waits();
}
