package salon.card;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A card type that the registry has taken in: the plugin's card, contained, with its texts.
///
/// @param from its jar
/// @param isOffered false for one that was withdrawn: it can only be read
/// @param views by language, once somebody has asked: with many types, describing them at each page takes long
record CardType(
        ServiceCard card,
        Map<String, CardTexts> texts,
        PluginInvoker calls,
        String from,
        boolean isOffered,
        ConcurrentMap<String, CardTypeView> views) {
    private static final String OF_TENANT = "YAML";

    /// Makes the card and reads what it is, once.
    ///
    /// @throws CardUnavailableException with the reason when it is no sound card type
    static CardType start(CardProvider source, PluginSettings settings) {
        var calls = new PluginInvoker(source.toString(), source.loader(), settings);
        return calls.start(() -> {
            var card = source.make();
            var texts = CardTexts.LANGUAGES.stream()
                    .collect(Collectors.toMap(Locale::getLanguage, language -> CardTexts.of(card, language)));
            var type = new CardType(
                    new GuardedServiceCard(card, calls, texts),
                    texts,
                    calls,
                    source.from(),
                    true,
                    new ConcurrentHashMap<>());
            CardTypeValidator.check(type);
            return type;
        });
    }

    /// A type of the current tenant's own.
    ///
    /// @param calls nothing is called through them
    static CardType of(TenantCardType type, PluginInvoker calls) {
        return new CardType(type.card(), type.texts(), calls, OF_TENANT, type.isOffered(), new ConcurrentHashMap<>());
    }

    String id() {
        return card.id().value();
    }

    /// A dealer's own jar is for those who switch it on.
    boolean isOnByItself() {
        return from.equals(CardProvider.BUILT_IN) || from.equals(OF_TENANT);
    }

    /// Whether it works: false once it has failed too often, or was withdrawn.
    boolean isOn() {
        return isOffered && calls.offBecause() == null;
    }

    /// Whether it hands requests over itself.
    boolean handsOver() {
        return card instanceof GuardedServiceCard contained && contained.handsOver();
    }

    /// In the reader's language where the card speaks it, in Russian otherwise.
    CardTexts texts(Locale locale) {
        var own = texts.get(locale.getLanguage());
        return own == null ? Objects.requireNonNull(texts.get("ru")) : own;
    }

    String text(Problem problem, Locale locale) {
        return problem.isPlatforms()
                ? CardProblems.text(code(problem), locale)
                : texts(locale).problem(problem);
    }

    /// Null when the type asks for none.
    @Nullable
    Consent consent(Locale locale) {
        return card.consentVersion() == 0
                ? null
                : new Consent(card.consentVersion(), texts(locale).consent());
    }

    /// Stored answers as this version has them.
    Map<String, Object> today(Map<String, Object> answers, int version) {
        return version < card.version() ? card.migrate(answers, version) : answers;
    }

    /// A phone is written in so many ways that it helps to see one.
    private String code(Problem problem) {
        var isPhone = card.fields().stream()
                .anyMatch(field ->
                        field instanceof Field.PhoneNumber && field.name().equals(problem.field()));
        return isPhone && problem.code().equals("malformed") ? "malformed.phone" : problem.code();
    }

    CardTypeView view(Locale locale) {
        return views.computeIfAbsent(locale.getLanguage(), language -> describe(locale));
    }

    private CardTypeView describe(Locale locale) {
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
                consent(locale),
                AnswerSchema.of(card.fields()));
    }
}
