package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import salon.centre.Centres;
import salon.persistence.ReadThroughCache;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.Source;
import salon.tenant.CurrentTenant;

/// The settings of card types of the current tenant. Secrets are write-only, except for the card type itself.
@ApplicationScoped
public class CardTypeSettings {
    /// A setting of a card type, as a form shows it.
    ///
    /// @param options what to choose from; empty unless it is a choice or a dealer centre
    /// @param value as it is entered; of a secret always empty
    /// @param isSet whether there is a value
    public record CardTypeSetting(FieldView field, List<FieldView.Option> options, String value, boolean isSet) {
        /// The value as the form has it: what is shown can be saved again unchanged.
        static String text(Field<?> field, Answers answers, Locale locale) {
            return switch (field) {
                case Field.Secret _ -> "";
                case Field.Amount amount ->
                    answers.get(amount)
                            .map(money -> money.major().toPlainString())
                            .map(text -> locale.getLanguage().equals("ru") ? text.replace('.', ',') : text)
                            .orElse("");
                case Field.Centre centre ->
                    answers.get(centre).map(option -> option.key()).orElse("");
                case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Choice _, Field.Email _ ->
                    encoded(field, answers);
                case Field.Vin _, Field.Day _, Field.Time _, Field.PhoneNumber _ -> encoded(field, answers);
                // No settings: see CardTypeValidator.
                case Field.Car _, Field.Search _, Field.Offer _, Field.Rows _ -> encoded(field, answers);
            };
        }

        private static <T> String encoded(Field<T> field, Answers answers) {
            return answers.get(field)
                    .map(value -> field.encode(value).toString())
                    .orElse("");
        }
    }

    private static final Logger LOG = Logger.getLogger(CardTypeSettings.class);

    /// How saving ended.
    public sealed interface SaveResult {
        record Saved() implements SaveResult {}

        /// Nothing was saved.
        record Refused(List<CardProblem> problems) implements SaveResult {}

        record UnknownType() implements SaveResult {}
    }

    private record Key(UUID tenant, String type) {}

    private final CardTypes types;
    private final CardTypeQueries queries;
    private final Centres centres;
    private final Event<CardTypeSwitches.SwitchChanged> changed;
    private final ReadThroughCache<Key, CardTypeQueries.StoredSettings> cache;

    CardTypeSettings(
            CardTypes types,
            CardTypeQueries queries,
            Centres centres,
            Event<CardTypeSwitches.SwitchChanged> changed,
            @ConfigProperty(name = "salon.cache.card-type-settings") Duration timeToLive) {
        this.types = types;
        this.queries = queries;
        this.centres = centres;
        this.changed = changed;
        this.cache = new ReadThroughCache<>(timeToLive);
    }

    /// The settings of this type as a form shows them; none when there is no such type.
    public List<CardTypeSetting> of(String type, Locale locale) {
        return types.find(type).map(found -> settings(found, locale)).orElse(List.of());
    }

    /// Saves all settings of a type, or none.
    ///
    /// @param entered values by name; an empty one is not set, an empty secret stays as it is
    /// @param cleared the secrets to delete
    /// @param by the id of the staff member, for the log
    @Transactional
    public SaveResult save(String type, Map<String, String> entered, Set<String> cleared, Locale locale, UUID by) {
        var found = types.find(type);
        if (found.isEmpty()) {
            return new SaveResult.UnknownType();
        }
        var fields = found.get().card().settings();
        var before = decode(fields, queries.lockSettings(type));
        var read = Answers.decode(fields, ofFields(fields, entered), Source.STAFF, locale);
        var answers = unchangedSecrets(fields, before, cleared).plus(read.answers());
        var named = withCentreNames(answers);
        var problems = problems(fields, read.problems(), answers, named);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems.stream()
                    .map(problem -> CardProblem.of(problem, fields, locale))
                    .toList());
        }
        queries.saveSettings(type, encode(named));
        var tenant = CurrentTenant.get();
        LOG.infof("%s of %s has set the card type %s: %s", by, tenant.slug(), type, answers);
        changed.fire(new CardTypeSwitches.SwitchChanged(tenant.id(), type));
        return new SaveResult.Saved();
    }

    /// With secrets, for the card type itself.
    Answers of(CardType type) {
        var fields = type.card().settings();
        if (fields.isEmpty()) {
            return Answers.none();
        }
        var key = new Key(CurrentTenant.get().id(), type.id());
        return decode(fields, cache.get(key, () -> queries.findSettings(key.type())));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) CardTypeSwitches.SwitchChanged change) {
        cache.evict(new Key(change.tenant(), change.type()));
    }

    private List<CardTypeSetting> settings(CardType type, Locale locale) {
        var answers = of(type);
        return type.card().settings().stream()
                .map(field -> new CardTypeSetting(
                        FieldView.of(field, type.texts(locale)),
                        options(field, type, locale),
                        CardTypeSetting.text(field, answers, locale),
                        answers.source(field).isPresent()))
                .toList();
    }

    private List<FieldView.Option> options(Field<?> field, CardType type, Locale locale) {
        return field instanceof Field.Centre
                ? centres.all().stream()
                        .map(centre -> new FieldView.Option(centre.slug(), centre.name()))
                        .toList()
                : FieldView.of(field, type.texts(locale)).options();
    }

    /// With the names of dealer centres as labels, and without centres that do not exist.
    private Answers withCentreNames(Answers answers) {
        var named = answers;
        for (var answer : answers.all()) {
            if (answer.field() instanceof Field.Centre field) {
                var slug = answers.get(field).map(Option::key).orElse("");
                var centre = centres.bySlug(slug);
                named = centre.isEmpty()
                        ? named.without(field)
                        : named.with(field, new Option(slug, centre.get().name()), Source.STAFF);
            }
        }
        return named;
    }

    private static List<Problem> problems(
            List<Field<?>> fields, List<Problem> malformed, Answers answers, Answers named) {
        var refused = malformed.stream().map(Problem::field).toList();
        var missing = answers.missing(fields).stream().filter(problem -> !refused.contains(problem.field()));
        var unknownCentres = answers.all().stream()
                .map(Answers.Answer::field)
                .filter(field -> named.source(field).isEmpty())
                .map(field -> Problem.on(field, Problem.MALFORMED));
        return Stream.of(malformed.stream(), missing, unknownCentres)
                .flatMap(some -> some)
                .toList();
    }

    private static Map<String, String> ofFields(List<Field<?>> fields, Map<String, String> entered) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach(field -> values.put(field.name(), entered.getOrDefault(field.name(), "")));
        return values;
    }

    private static Answers unchangedSecrets(List<Field<?>> fields, Answers before, Set<String> cleared) {
        var secrets = before;
        for (var field : fields) {
            if (!(field instanceof Field.Secret) || cleared.contains(field.name())) {
                secrets = secrets.without(field);
            }
        }
        return secrets;
    }

    /// A value that does not fit a newer version of the type counts as not set.
    private static Answers decode(List<Field<?>> fields, CardTypeQueries.StoredSettings stored) {
        var all = new LinkedHashMap<>(stored.plain());
        all.putAll(stored.secret());
        return Answers.decode(fields, all, Source.STAFF).answers();
    }

    private static CardTypeQueries.StoredSettings encode(Answers answers) {
        var plain = new LinkedHashMap<String, Object>();
        var secret = new LinkedHashMap<String, Object>();
        answers.all().forEach(answer -> (answer.field() instanceof Field.Secret ? secret : plain)
                .put(answer.field().name(), answer.encoded()));
        return new CardTypeQueries.StoredSettings(plain, secret);
    }
}
