package salon.spi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The texts of one card in one language, read from `messages_<language>.properties` in the package of the card's
/// class. Immutable; reading costs a file access, so whoever shows texts often keeps it.
///
/// ```java
/// CardTexts.of(card, Locale.of("ru")).title();
/// ```
public final class CardTexts {
    /// The languages every card has texts in.
    public static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.of("en"));

    private final String file;
    private final Locale locale;
    private final Properties texts;

    private CardTexts(String file, Locale locale, Properties texts) {
        this.file = file;
        this.locale = locale;
        this.texts = texts;
    }

    /// Reads the texts in the language of `locale` (its country does not matter). A file that is not there has no
    /// texts.
    ///
    /// @throws UncheckedIOException if the file is there and cannot be read, or is not a properties file
    public static CardTexts of(ServiceCard card, Locale locale) {
        var name = "messages_" + locale.getLanguage() + ".properties";
        var texts = new Properties();
        try (var stream = card.getClass().getResourceAsStream(name)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the card " + card.id(), e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(name + " of the card " + card.id() + " is malformed", e));
        }
        return new CardTexts(card.getClass().getPackageName() + "/" + name, locale, texts);
    }

    /// The name of the card type, as on a button.
    ///
    /// @throws MissingResourceException if there is none
    public String title() {
        return text("title");
    }

    /// The label of a field.
    ///
    /// @throws MissingResourceException if there is none
    public String field(Field<?> field) {
        return text("field." + field.name());
    }

    /// The text of a problem that is the card's own ([Problem#isPlatforms()] is false).
    ///
    /// @throws MissingResourceException if there is none
    public String problem(Problem problem) {
        return text("problem." + problem.code());
    }

    /// The label of an option.
    ///
    /// @throws MissingResourceException if there is none
    public String option(Field<?> field, String key) {
        return text(optionKey(field, key));
    }

    /// An answer as people read it, a choice by its label.
    public String show(Answers.Answer<?> answer) {
        return answer.field() instanceof Field.Choice choice
                ? find(optionKey(choice, answer.encoded().toString())).orElseGet(() -> answer.shown(locale))
                : answer.shown(locale);
    }

    /// Any text by its key, if it is there and not blank.
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key)).filter(text -> !text.isBlank());
    }

    /// The keys every card must have (`title`, each field's and each option's) that are not there.
    public List<String> missing(List<Field<?>> fields) {
        return Stream.concat(Stream.of("title"), fields.stream().flatMap(CardTexts::keys))
                .filter(key -> find(key).isEmpty())
                .toList();
    }

    private static Stream<String> keys(Field<?> field) {
        var label = Stream.of("field." + field.name());
        return field instanceof Field.Choice choice
                ? Stream.concat(label, choice.keys().stream().map(key -> optionKey(choice, key)))
                : label;
    }

    private static String optionKey(Field<?> field, String key) {
        return "option." + field.name() + "." + key;
    }

    private String text(String key) {
        return find(key)
                .orElseThrow(() ->
                        new MissingResourceException("no text " + key + " in " + file, CardTexts.class.getName(), key));
    }
}
