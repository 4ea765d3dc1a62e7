package salon.panel.plugins;

import java.util.List;
import java.util.Objects;
import salon.centre.Centre;
import salon.panel.frame.Icons;
import salon.plugin.CardTypeSwitches.CardTypeSwitch;

/// A card type with its switches.
///
/// @param file the name of its jar; empty for a built-in one
/// @param failure why it is switched off; empty while it works
record CardTypeRow(
        String id,
        String title,
        String icon,
        int version,
        String file,
        boolean on,
        String failure,
        boolean hasSettings,
        List<CentreRow> centres) {
    record CentreRow(String slug, String name, boolean on) {}

    static CardTypeRow of(CardTypeSwitch type, List<Centre> centres) {
        return new CardTypeRow(
                type.type().id(),
                type.type().title(),
                Icons.orDefault(type.type().icon()),
                type.type().version(),
                type.plugin().isBuiltIn() ? "" : type.plugin().from(),
                type.on(),
                Objects.requireNonNullElse(type.plugin().reason(), ""),
                type.hasSettings(),
                centres.stream()
                        .map(centre -> new CentreRow(centre.slug(), centre.name(), type.isOnAt(centre.id())))
                        .toList());
    }
}
