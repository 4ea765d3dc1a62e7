package salon.plugin.newcard;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import javax.lang.model.SourceVersion;

/// What a card is called: as an id, in Java, and to people.
///
/// @param card its id, `tyre-fitting`
/// @param packageName where its class goes, `salon.plugin.tyrefitting`
record CardName(String card, String packageName) {
    /// @param packageName empty for the usual one: `usually` and the id without hyphens
    /// @throws InvalidCommandException if one of them can't be a name
    static CardName of(String card, String packageName, String usually) {
        if (!card.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || card.length() > 40) {
            throw new InvalidCommandException(
                    "Name the card in lower case with hyphens, at most 40 characters: -Dcard=tyre-fitting");
        }
        var name = packageName.isEmpty() ? usually + card.replace("-", "") : packageName;
        if (!SourceVersion.isName(name)) {
            throw new InvalidCommandException(
                    "%s can't be a Java package: choose another one with -Dpackage=…".formatted(name));
        }
        return new CardName(card, name);
    }

    /// `TyreFitting`
    String className() {
        return Arrays.stream(card.split("-")).map(CardName::capitalised).collect(joining());
    }

    /// `Tyre fitting`
    String title() {
        return capitalised(card.replace('-', ' '));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
