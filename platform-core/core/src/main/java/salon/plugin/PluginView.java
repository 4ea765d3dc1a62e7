package salon.plugin;

import org.jspecify.annotations.Nullable;

/// A plugin as operators see it.
///
/// @param name the card type's id; for a refused one its class, or its jar when no class was reached
/// @param from the name of its jar; that of a folder of jars ends with a slash
/// @param reason why it is not on
public record PluginView(
        String name, String from, State state, @Nullable String reason) {
    public enum State {
        ON,
        /// It kept failing.
        OFF,
        /// It never started.
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
