package salon.spi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /// Texts that are not in a file: those of a card type without code.
    ///
    /// @param name what a missing text is blamed on
    public static CardTexts of(String name, Locale locale, Map<String, String> texts) {
        var own = new Properties();
        own.putAll(texts);
        return new CardTexts(name, locale, own);
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

    /// The label of a column of rows.
    ///
    /// @throws MissingResourceException if there is none
    public String column(Field.Rows rows, Field<?> column) {
        return text(columnKey(rows, column));
    }

    /// What the customer agrees to.
    ///
    /// @throws MissingResourceException if there is none
    public String consent() {
        return text("consent");
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

    /// The keys this card must have (`title`, those of each field and setting, `consent` if it asks for one) that are
    /// not there.
    public List<String> missing(ServiceCard card) {
        var own = card.consentVersion() > 0 ? Stream.of("title", "consent") : Stream.of("title");
        var ofFields =
                Stream.concat(card.fields().stream(), card.settings().stream()).flatMap(CardTexts::keys);
        return Stream.concat(own, ofFields).filter(key -> find(key).isEmpty()).toList();
    }

    private static Stream<String> keys(Field<?> field) {
        var label = Stream.of("field." + field.name());
        return switch (field) {
            case Field.Choice choice ->
                Stream.concat(label, choice.keys().stream().map(key -> optionKey(choice, key)));
            case Field.Rows rows ->
                Stream.concat(label, rows.columns().stream().map(column -> columnKey(rows, column)));
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Day _, Field.Time _ ->
                label;
            case Field.PhoneNumber _, Field.Email _, Field.Vin _, Field.Car _, Field.Secret _ -> label;
            case Field.Search _, Field.Offer _, Field.Centre _ -> label;
        };
    }

    private static String columnKey(Field.Rows rows, Field<?> column) {
        return "field." + rows.name() + "." + column.name();
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
