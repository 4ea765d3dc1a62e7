package salon.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.ServiceCard;

/// Checks the metadata of a card type when it is loaded.
final class CardTypeValidator {
    private static final int MAX_FIELDS = 50;
    private static final int MAX_LABEL_LENGTH = 200;
    private static final int MAX_CONSENT_LENGTH = 10_000;

    private CardTypeValidator() {}

    /// @throws ContractViolationException with the reason
    static void check(CardType type) {
        var card = type.card();
        require(
                !card.fields().isEmpty() && card.fields().size() <= MAX_FIELDS,
                "it has no fields, or more than " + MAX_FIELDS);
        checkNames("fields", card.fields());
        card.fields()
                .forEach(field -> require(
                        !(field instanceof Field.Secret),
                        "its field " + field.name() + " is a secret: only settings may be"));
        require(card.settings().size() <= MAX_FIELDS, "it has more than " + MAX_FIELDS + " settings");
        checkNames("settings", card.settings());
        card.settings()
                .forEach(field -> require(
                        fitsAsSetting(field),
                        "its setting " + field.name() + " is of a kind that only fields may have"));
        require(card.version() >= 1, "its version is below 1");
        require(card.consentVersion() >= 0, "its consent version is below 0");
        require(card.icon().matches("[a-z0-9-]{1,50}"), "its icon is not the name of one");
        type.texts().forEach((language, texts) -> checkTexts(card, language, texts));
        // Describing it here makes any other failure show now, for this type alone.
        CardTexts.LANGUAGES.forEach(type::view);
    }

    private static void checkNames(String what, List<Field<?>> fields) {
        var names = new HashSet<String>();
        fields.forEach(field -> require(names.add(field.name()), "it has two " + what + " named " + field.name()));
    }

    /// A setting has one input in the form.
    private static boolean fitsAsSetting(Field<?> field) {
        return switch (field) {
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _ -> true;
            case Field.Day _, Field.Time _, Field.PhoneNumber _, Field.Email _, Field.Vin _ -> true;
            case Field.Centre _, Field.Secret _ -> true;
            case Field.Car _, Field.Search _, Field.Offer _, Field.Rows _ -> false;
        };
    }

    private static void checkTexts(ServiceCard card, String language, CardTexts texts) {
        var missing = texts.missing(card);
        require(missing.isEmpty(), "it has no texts in " + language + " for " + missing);
        require(texts.title().length() <= MAX_LABEL_LENGTH, "its title is too long in " + language);
        Stream.concat(card.fields().stream(), card.settings().stream())
                .forEach(field -> require(
                        texts.field(field).length() <= MAX_LABEL_LENGTH,
                        "the label of " + field.name() + " is too long"));
        require(
                texts.find("consent").orElse("").length() <= MAX_CONSENT_LENGTH,
                "what it asks consent for is too long in " + language);
    }

    private static void require(boolean condition, String violation) {
        if (!condition) {
            throw new ContractViolationException(violation);
        }
    }
}
