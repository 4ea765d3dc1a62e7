package salon.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import salon.persistence.NativeSql;
import salon.tenant.CurrentTenant;
import salon.text.BidiText;
import salon.text.Graphemes;

/// What the centres of the current tenant write by themselves, by occasion and language. An empty text is not sent.
@ApplicationScoped
@Transactional
public class AutomaticTexts {
    public static final int MAX_LENGTH = 4_000;
    public static final List<Locale> LOCALES = List.of(Locale.of("ru"), Locale.ENGLISH);

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    public enum Occasion {
        /// The customer opens the chat for the first time.
        GREETING,
        /// The customer writes while the centre is closed.
        OUTSIDE_HOURS
    }

    /// What stands in braces is replaced, once: nothing is evaluated, and values are not searched for braces.
    public enum Variable {
        CUSTOMER,
        CENTRE,
        PHONE,
        ADDRESS,
        OPENS;

        public String written() {
            return "{" + word() + "}";
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Variable> of(String word) {
            return Arrays.stream(values())
                    .filter(variable -> variable.word().equals(word))
                    .findFirst();
        }
    }

    /// Which text of a centre. `locale` is one of [#LOCALES].
    public record Key(Occasion occasion, Locale locale) implements Comparable<Key> {
        public static List<Key> all() {
            return Arrays.stream(Occasion.values())
                    .flatMap(occasion -> LOCALES.stream().map(locale -> new Key(occasion, locale)))
                    .toList();
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::occasion)
                    .thenComparing(key -> LOCALES.indexOf(key.locale()))
                    .compare(this, other);
        }
    }

    private record Row(UUID centre, Occasion occasion, Locale locale, String text) {}

    private final NativeSql sql;

    AutomaticTexts(NativeSql sql) {
        this.sql = sql;
    }

    /// All texts of a centre, empty ones too.
    public Map<Key, String> of(UUID centre) {
        return of(List.of(centre)).getOrDefault(centre, Map.of());
    }

    /// For all of these centres, read at once.
    Map<UUID, Map<Key, String>> of(List<UUID> centres) {
        var found = new HashMap<UUID, Map<Key, String>>();
        for (var centre : centres) {
            var texts = new TreeMap<Key, String>();
            Key.all().forEach(key -> texts.put(key, ""));
            found.put(centre, texts);
        }
        sql.query("""
                        select centre_id as centre, occasion, locale, text from automatic_text
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = any (:centres)""", Row.class)
                .setParameter("centres", centres.toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .forEach(row -> Objects.requireNonNull(found.get(row.centre()))
                        .put(new Key(row.occasion(), row.locale()), row.text()));
        return found;
    }

    /// What the customer reads: in their language, else in the tenant's.
    ///
    /// @return empty when nothing is to be sent
    public Optional<String> write(Occasion occasion, Centre centre, String customer, Locale reader, Instant now) {
        var texts = of(centre.id());
        for (var locale : List.of(reader, CurrentTenant.get().locale())) {
            var key = new Key(occasion, Locale.of(locale.getLanguage()));
            var text = texts.getOrDefault(key, "");
            if (!text.isEmpty()) {
                return Optional.of(filled(text, centre, customer, key.locale(), now));
            }
        }
        return Optional.empty();
    }

    /// The text as a customer with this name reads it at this time.
    public static String filled(String text, Centre centre, String customer, Locale locale, Instant now) {
        var values = new EnumMap<Variable, String>(Variable.class);
        values.put(Variable.CUSTOMER, BidiText.isolate(customer));
        values.put(Variable.CENTRE, centre.name());
        values.put(Variable.PHONE, centre.phone());
        values.put(Variable.ADDRESS, centre.address());
        values.put(Variable.OPENS, new OpeningText(centre.hours(), now, locale).opens());
        var filled = BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Variable.of(found.group(1)).map(values::get).orElseGet(found::group)));
        return Graphemes.abbreviate(filled, MAX_LENGTH);
    }

    /// What stands in braces and is no variable, as it is written.
    static List<String> unknownVariables(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(found -> Variable.of(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /// An empty text is none.
    void replace(UUID centre, Map<Key, String> texts) {
        sql.update("""
                        delete from automatic_text
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre""").setParameter("centre", centre).executeUpdate();
        texts.forEach((key, text) -> {
            if (!text.isEmpty()) {
                insert(centre, key, text);
            }
        });
    }

    private void insert(UUID centre, Key key, String text) {
        sql.update("""
                        insert into automatic_text (tenant_id, centre_id, occasion, locale, text)
                        values (current_setting('app.tenant')::uuid, :centre, :occasion, :locale, :text)""")
                .setParameter("centre", centre)
                .setParameter("occasion", key.occasion().name())
                .setParameter("locale", key.locale().getLanguage())
                .setParameter("text", text)
                .executeUpdate();
    }
}
