package salon.card;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import salon.spi.CardTexts;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A card type that the registry has taken in: the plugin's card, contained, with its texts. `from` is its jar.
record CardType(ServiceCard card, Map<String, CardTexts> texts, CardCalls calls, String from) {
    private static final String OF_TENANT = "without code";

    /// Makes the card and reads what it is, once.
    ///
    /// @throws CardUnavailable with the reason when it is no sound card type
    static CardType start(CardSource source, PluginSettings settings) {
        var calls = new CardCalls(source.toString(), source.loader(), settings);
        return calls.start(() -> {
            var card = source.make();
            var texts = CardTexts.LANGUAGES.stream()
                    .collect(Collectors.toMap(Locale::getLanguage, language -> CardTexts.of(card, language)));
            var type = new CardType(new ContainedCard(card, calls, texts), texts, calls, source.from());
            CardDescriptor.check(type);
            return type;
        });
    }

    /// A type of the current tenant's own.
    ///
    /// @param calls nothing is called through them
    static CardType of(TenantType type, CardCalls calls) {
        return new CardType(type.card(), type.texts(), calls, OF_TENANT);
    }

    String id() {
        return card.id().value();
    }

    boolean isOn() {
        return calls.offBecause() == null;
    }

    /// In the reader's language where the card speaks it, in Russian otherwise.
    CardTexts texts(Locale locale) {
        var own = texts.get(locale.getLanguage());
        return own == null ? Objects.requireNonNull(texts.get("ru")) : own;
    }

    String text(Problem problem, Locale locale) {
        return problem.isPlatforms()
                ? CardProblems.text(problem.code(), locale)
                : texts(locale).problem(problem);
    }

    CardTypeView view(Locale locale) {
        var spoken = texts(locale);
        var fields =
                card.fields().stream().map(field -> FieldView.of(field, spoken)).toList();
        return new CardTypeView(
                id(),
                card.version(),
                spoken.title(),
                card.icon(),
                card.takesRequests(),
                fields,
                CardSchema.of(card.fields()));
    }
}
