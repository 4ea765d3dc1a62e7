package salon.plugin;

import java.util.Set;
import java.util.UUID;

/// A card type as a group's administrator sees it.
///
/// @param plugin where it comes from, and whether it works
/// @param on whether the group has it switched on
/// @param offAt the centres where it is off all the same
/// @param hasSettings whether there is something to set
public record TypeSwitch(CardTypeView type, PluginView plugin, boolean on, Set<UUID> offAt, boolean hasSettings) {
    public boolean isOnAt(UUID centre) {
        return on && !offAt.contains(centre);
    }
}
