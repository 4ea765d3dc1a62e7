package salon.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.plugin.TenantCardTypes.TenantCardType;
import salon.spi.CardTexts;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A card type of the registry: the plugin's card behind its guard, with its texts.
public final class CardType {
    private static final String OF_TENANT = "YAML";

    private final ServiceCard card;
    private final Map<String, CardTexts> texts;
    private final PluginInvoker invoker;
    private final String from;
    private final boolean offered;
    /// By language, filled on first use: with many types, describing them at each page takes long.
    private final ConcurrentMap<String, CardTypeView> views = new ConcurrentHashMap<>();

    /// @param from the name of its jar, [CardProvider#BUILT_IN] or [#OF_TENANT]
    /// @param offered false for a withdrawn type: what was sent with it can only be read
    private CardType(
            ServiceCard card, Map<String, CardTexts> texts, PluginInvoker invoker, String from, boolean offered) {
        this.card = card;
        this.texts = texts;
        this.invoker = invoker;
        this.from = from;
        this.offered = offered;
    }

    /// Instantiates the card and reads its metadata, once.
    ///
    /// @throws CardUnavailableException with the reason when it is no valid card type
    static CardType start(CardProvider provider, PluginSettings settings) {
        var invoker = new PluginInvoker(provider.toString(), provider.loader(), settings);
        return invoker.start(() -> {
            var card = provider.instantiate();
            var texts = CardTexts.LANGUAGES.stream()
                    .collect(Collectors.toMap(Locale::getLanguage, language -> CardTexts.of(card, language)));
            var guarded = new GuardedServiceCard(card, invoker, texts);
            var type = new CardType(guarded, texts, invoker, provider.from(), true);
            CardTypeValidator.check(type);
            return type;
        });
    }

    /// A type of the current tenant's own.
    ///
    /// @param invoker the one that all of them share: they have no plugin code to call
    static CardType of(TenantCardType type, PluginInvoker invoker) {
        return new CardType(type.card(), type.texts(), invoker, OF_TENANT, type.isOffered());
    }

    public String id() {
        return card.id().value();
    }

    public ServiceCard card() {
        return card;
    }

    PluginInvoker invoker() {
        return invoker;
    }

    String from() {
        return from;
    }

    Map<String, CardTexts> texts() {
        return texts;
    }

    boolean isOffered() {
        return offered;
    }

    /// Built-in and YAML types are on until a tenant switches them off, types of a dealer's own jar the other way
    /// round.
    boolean isOnByDefault() {
        return from.equals(CardProvider.BUILT_IN) || from.equals(OF_TENANT);
    }

    /// False once it has failed too often, or was withdrawn.
    boolean isOn() {
        return offered && invoker.offReason() == null;
    }

    /// Whether the plugin itself hands requests over to the dealer's system.
    boolean handsOver() {
        return card instanceof GuardedServiceCard guarded && guarded.handsOver();
    }

    /// In the reader's language where the card speaks it, in Russian otherwise.
    public CardTexts texts(Locale locale) {
        var own = texts.get(locale.getLanguage());
        return own == null ? Objects.requireNonNull(texts.get("ru")) : own;
    }

    public String text(Problem problem, Locale locale) {
        return problem.isPlatforms()
                ? CardProblem.platformText(problem, card.fields(), locale)
                : texts(locale).problem(problem);
    }

    /// Null when the type asks for none.
    public CardTypeView.@Nullable Consent consent(Locale locale) {
        return card.consentVersion() == 0
                ? null
                : new CardTypeView.Consent(card.consentVersion(), texts(locale).consent());
    }

    /// Stored answers in the form of the card's current version.
    public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
        return fromVersion < card.version() ? card.migrate(answers, fromVersion) : answers;
    }

    CardTypeView view(Locale locale) {
        return views.computeIfAbsent(locale.getLanguage(), language -> describe(locale));
    }

    private CardTypeView describe(Locale locale) {
        var language = texts(locale);
        var fields = card.fields().stream()
                .map(field -> FieldView.of(field, language))
                .toList();
        return new CardTypeView(
                id(),
                card.version(),
                language.title(),
                card.icon(),
                card.takesRequests(),
                fields,
                consent(locale),
                AnswerSchema.of(card.fields()));
    }
}
