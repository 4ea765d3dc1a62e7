package salon.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.request.Request;

/// A channel to the destinations of one kind.
abstract class ToDestination implements Channel {
    private final Destination.Kind kind;
    private final DestinationStore destinations;

    ToDestination(Destination.Kind kind, DestinationStore destinations) {
        this.kind = kind;
        this.destinations = destinations;
    }

    /// @see Channel#handOver
    abstract Verdict send(Destination destination, Lead lead) throws InterruptedException;

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
    public Attempt handOver(HandOver handOver, Lead lead) throws InterruptedException {
        return new Attempt.Ended(verdict(handOver, lead));
    }

    private Verdict verdict(HandOver handOver, Lead lead) throws InterruptedException {
        var destination = find(handOver);
        if (destination.isEmpty()) {
            return new Verdict.Refused(Why.of(Why.Kind.GONE));
        }
        return destination.get().enabled() ? send(destination.get(), lead) : new Verdict.Refused(Why.of(Why.Kind.OFF));
    }

    private Optional<Destination> find(HandOver handOver) {
        var id = UUID.fromString(Target.id(handOver.channel()));
        return QuarkusTransaction.requiringNew().call(() -> destinations.find(id));
    }
}
