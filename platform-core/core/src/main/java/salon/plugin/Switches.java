package salon.plugin;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a dealer group has switched on and off.
///
/// @param group by type, where it has decided
/// @param offAt by type the centres where it is off all the same
record Switches(Map<String, Boolean> group, Map<String, Set<UUID>> offAt) {
    boolean isOn(CardType type) {
        return group.getOrDefault(type.id(), type.isOnByDefault());
    }

    boolean isOn(CardType type, UUID centre) {
        return isOn(type) && !isOffAt(type.id(), centre);
    }

    boolean isOffAt(String type, UUID centre) {
        return offAt.getOrDefault(type, Set.of()).contains(centre);
    }

    /// Whether the group has it, or has had it.
    boolean isKnown(CardType type) {
        return type.isOnByDefault() || group.containsKey(type.id());
    }
}
