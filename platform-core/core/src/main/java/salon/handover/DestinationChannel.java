package salon.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
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

    /// @see HandOverChannel#handOver
    abstract DeliveryResult send(Destination destination, DeliveryPayload lead) throws InterruptedException;

    @Override
    public String kind() {
        return kind.channel();
    }

    @Override
    public List<Target> targets(Request request) {
        return destinations.wanting(kind, request.centre(), request.type()).stream()
                .map(Destination::target)
                .toList();
    }

    @Override
    public Attempt handOver(HandOver handOver, DeliveryPayload lead) throws InterruptedException {
        return new Attempt.Ended(verdict(handOver, lead));
    }

    private DeliveryResult verdict(HandOver handOver, DeliveryPayload lead) throws InterruptedException {
        var destination = find(handOver);
        if (destination.isEmpty()) {
            return new DeliveryResult.Refused(FailureReason.of(FailureReason.Kind.GONE));
        }
        return destination.get().enabled()
                ? send(destination.get(), lead)
                : new DeliveryResult.Refused(FailureReason.of(FailureReason.Kind.OFF));
    }

    private Optional<Destination> find(HandOver handOver) {
        var id = UUID.fromString(Target.id(handOver.channel()));
        return QuarkusTransaction.requiringNew().call(() -> destinations.find(id));
    }
}
