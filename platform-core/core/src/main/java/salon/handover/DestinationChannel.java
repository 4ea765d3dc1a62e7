package salon.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import salon.request.Request;

/// A channel to the destinations of one kind.
abstract class DestinationChannel implements HandOverChannel {
    private final Destination.Kind kind;
    private final DestinationRepository destinations;

    DestinationChannel(Destination.Kind kind, DestinationRepository destinations) {
        this.kind = kind;
        this.destinations = destinations;
    }

    /// @see HandOverChannel#deliver
    abstract DeliveryResult.Answered deliver(Destination destination, DeliveryPayload payload)
            throws InterruptedException;

    @Override
    public String kind() {
        return kind.channel();
    }

    @Override
    public List<Target> targets(Request request) {
        return destinations.matching(kind, request.centre(), request.type()).stream()
                .map(Destination::target)
                .toList();
    }

    @Override
    public DeliveryResult deliver(HandOver handOver, DeliveryPayload payload) throws InterruptedException {
        var id = UUID.fromString(Target.id(handOver.channel()));
        var destination = QuarkusTransaction.requiringNew().call(() -> destinations.findView(id));
        if (destination.isEmpty()) {
            return new DeliveryResult.Rejected(FailureReason.of(FailureReason.Kind.GONE));
        }
        return destination.get().enabled()
                ? deliver(destination.get(), payload)
                : new DeliveryResult.Rejected(FailureReason.of(FailureReason.Kind.OFF));
    }
}
