package salon.handover;

import org.jspecify.annotations.Nullable;

/// How saving a destination ended.
public sealed interface Saving {
    /// @param newSecret to be shown once and never again; null: there is no new one
    record Saved(Destination destination, @Nullable String newSecret) implements Saving {}

    /// The same form came before; what it made is kept, its secret is not shown again.
    record Repeated(Destination destination) implements Saving {}

    record BadAddress() implements Saving {}

    record UnknownCentre() implements Saving {}

    record UnknownType() implements Saving {}

    /// The group has as many as it may have.
    record TooMany(int most) implements Saving {}

    /// There is no such destination.
    record Unknown() implements Saving {}
}
