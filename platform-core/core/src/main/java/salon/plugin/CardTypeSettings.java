package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import salon.centre.Centres;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.Source;
import salon.tenant.CurrentTenant;

/// What the current tenant has set for card types that ask for it. Secrets go in and never come out again, but to the
/// card type itself.
@ApplicationScoped
public class CardTypeSettings {
    private static final Logger LOG = Logger.getLogger(CardTypeSettings.class);

    private record Key(UUID tenant, String type) {}

    private final CardTypes types;
    private final CardTypeRepository store;
    private final Centres centres;
    private final Event<TypeChanged> changed;
    private final ReadThroughCache<Key, CardTypeRepository.Stored> remembered = new ReadThroughCache<>();

    CardTypeSettings(CardTypes types, CardTypeRepository store, Centres centres, Event<TypeChanged> changed) {
        this.types = types;
        this.store = store;
        this.centres = centres;
        this.changed = changed;
    }

    /// The settings of this type as a form shows them; none when there is no such type.
    public List<CardTypeSetting> of(String type, Locale locale) {
        return types.find(type).map(found -> settings(found, locale)).orElse(List.of());
    }

    /// Saves all settings of a type, or none.
    ///
    /// @param typed what people have written, by name; what is empty is not set, but a secret stays as it was
    /// @param cleared the secrets to be forgotten
    /// @param by the id of who does it, for the log
    @Transactional
    public Saving save(String type, Map<String, String> typed, Set<String> cleared, Locale locale, UUID by) {
        var found = types.find(type);
        if (found.isEmpty()) {
            return new Saving.UnknownType();
        }
        var fields = found.get().card().settings();
        var before = decode(fields, store.lock(type));
        var read = Answers.decode(fields, known(fields, typed), Source.STAFF);
        var answers = kept(fields, before, cleared).plus(read.answers());
        var named = named(answers);
        var problems = problems(fields, read.problems(), answers, named);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems.stream()
                    .map(problem ->
                            new CardProblem(problem.field(), problem.code(), CardProblems.text(problem.code(), locale)))
                    .toList());
        }
        store.put(type, encode(named));
        var tenant = CurrentTenant.get();
        LOG.infof("%s of %s has set the card type %s: %s", by, tenant.slug(), type, answers);
        changed.fire(new TypeChanged(tenant.id(), type));
        return new Saving.Done();
    }

    /// For the card type itself, with its secrets.
    Answers of(CardType type) {
        var fields = type.card().settings();
        if (fields.isEmpty()) {
            return Answers.none();
        }
        var key = new Key(CurrentTenant.get().id(), type.id());
        return decode(fields, remembered.get(key, () -> store.find(key.type())));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) TypeChanged change) {
        remembered.forget(new Key(change.tenant(), change.type()));
    }

    private List<CardTypeSetting> settings(CardType type, Locale locale) {
        var answers = of(type);
        return type.card().settings().stream()
                .map(field -> new CardTypeSetting(
                        FieldView.of(field, type.texts(locale)),
                        options(field, type, locale),
                        SettingTexts.written(field, answers, locale),
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

    /// With the names of the dealer centres; without those that do not exist.
    private Answers named(Answers answers) {
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
        var strange = answers.all().stream()
                .map(Answers.Answer::field)
                .filter(field -> named.source(field).isEmpty())
                .map(field -> Problem.on(field, Problem.MALFORMED));
        return Stream.of(malformed.stream(), missing, strange)
                .flatMap(some -> some)
                .toList();
    }

    private static Map<String, String> known(List<Field<?>> fields, Map<String, String> typed) {
        var known = new LinkedHashMap<String, String>();
        fields.forEach(field -> known.put(field.name(), typed.getOrDefault(field.name(), "")));
        return known;
    }

    private static Answers kept(List<Field<?>> fields, Answers before, Set<String> cleared) {
        var kept = before;
        for (var field : fields) {
            if (!(field instanceof Field.Secret) || cleared.contains(field.name())) {
                kept = kept.without(field);
            }
        }
        return kept;
    }

    /// What no longer fits a newer version of the type is as if it were not set.
    private static Answers decode(List<Field<?>> fields, CardTypeRepository.Stored stored) {
        var all = new LinkedHashMap<>(stored.plain());
        all.putAll(stored.secret());
        return Answers.decode(fields, all, Source.STAFF).answers();
    }

    private static CardTypeRepository.Stored encode(Answers answers) {
        var plain = new LinkedHashMap<String, Object>();
        var secret = new LinkedHashMap<String, Object>();
        answers.all().forEach(answer -> (answer.field() instanceof Field.Secret ? secret : plain)
                .put(answer.field().name(), answer.encoded()));
        return new CardTypeRepository.Stored(plain, secret);
    }
}
