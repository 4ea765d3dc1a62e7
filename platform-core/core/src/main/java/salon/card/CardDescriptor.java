package salon.card;

import java.util.HashSet;
import salon.spi.CardTexts;
import salon.spi.Field;

/// What a card type says of itself, checked before anybody sees it.
final class CardDescriptor {
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_LABEL = 200;

    private CardDescriptor() {}

    /// @throws BadResult with the reason
    static void check(CardType type) {
        var fields = type.card().fields();
        require(!fields.isEmpty() && fields.size() <= MOST_FIELDS, "it has no fields, or more than " + MOST_FIELDS);
        var names = new HashSet<String>();
        fields.forEach(field -> require(names.add(field.name()), "it has two fields named " + field.name()));
        require(type.card().version() >= 1, "its version is below 1");
        require(type.card().icon().matches("[a-z0-9-]{1,50}"), "its icon is not the name of one");
        type.texts().forEach((language, texts) -> {
            var missing = texts.missing(type.card());
            require(missing.isEmpty(), "it has no texts in " + language + " for " + missing);
            require(texts.title().length() <= LONGEST_LABEL, "its title is too long in " + language);
            fields.forEach(field -> checkLabel(texts, field));
        });
        // Whatever else could go wrong when it is shown goes wrong now, alone.
        CardTexts.LANGUAGES.forEach(type::view);
    }

    private static void checkLabel(CardTexts texts, Field<?> field) {
        require(texts.field(field).length() <= LONGEST_LABEL, "the label of " + field.name() + " is too long");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BadResult(otherwise);
        }
    }
}
