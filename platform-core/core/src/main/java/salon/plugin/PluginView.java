package salon.plugin;

import org.jspecify.annotations.Nullable;

/// A plugin as operators see it.
///
/// @param name the id of the card type; of a refused one its class, or its jar when no class could be read
/// @param from the name of its jar; of a folder of jars with a slash at the end
/// @param reason why it is not on
public record PluginView(
        String name, String from, State state, @Nullable String reason) {
    public enum State {
        ON,
        /// Switched off after failures.
        OFF,
        /// It was not loaded.
        REFUSED
    }

    public boolean isBuiltIn() {
        return from.equals(CardProvider.BUILT_IN);
    }

    static PluginView of(CardType type) {
        var off = type.invoker().offReason();
        return new PluginView(type.id(), type.from(), off == null ? State.ON : State.OFF, off);
    }
}
