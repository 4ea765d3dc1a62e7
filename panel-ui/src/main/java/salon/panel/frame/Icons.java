package salon.panel.frame;

import java.util.Set;

/// The symbols of `salon/icons.svg` that card types may name.
public final class Icons {
    private static final Set<String> OF_CARDS = Set.of(
            "car-front",
            "wrench",
            "tools",
            "geo-alt",
            "tag",
            "journal-text",
            "cash-coin",
            "shield-check",
            "gear",
            "telephone-inbound");

    private Icons() {}

    public static String orDefault(String name) {
        return OF_CARDS.contains(name) ? name : "card-list";
    }
}
