package salon.handover;

/// What became of an attempt to hand over.
sealed interface Attempt {
    record Ended(DeliveryResult verdict) implements Attempt {}

    /// Nothing is to be handed over, as it turns out.
    record Needless() implements Attempt {}

    /// There is no room for it now; nobody was asked.
    record Postponed() implements Attempt {}
}
