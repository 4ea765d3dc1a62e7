package salon.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// One field of a card: a name, a kind, and how a value of it is written as JSON and read back. Made by the factories
/// here, kept in a constant, used as the key into [Answers]:
///
/// ```java
/// static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
/// static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE);
/// ```
///
/// The kinds are a closed family of records: whoever renders or describes fields switches over all of them, without a
/// `default`, and the compiler points at each such place when a kind is added. Plugins make fields and need not know
/// the kinds.
///
/// @param <T> the type of the field's values
public sealed interface Field<T>
        permits Field.Text,
                Field.LongText,
                Field.Day,
                Field.Time,
                Field.PhoneNumber,
                Field.Car,
                Field.Email,
                Field.WholeNumber,
                Field.Amount,
                Field.Choice,
                Field.Vin,
                OptionField,
                Field.Rows,
                Field.Secret {
    /// What fields of every kind have.
    ///
    /// @param name a JSON name in camelCase, at most 40 characters; unique within the card
    /// @param required whether the customer must fill it before sending; staff may leave any field empty
    /// @param prefill what the platform may fill it from
    /// @param maxLength the longest value, in Unicode code points of its written form
    record Traits(String name, boolean required, Prefill prefill, int maxLength) {
        /// @throws IllegalArgumentException if the name is not camelCase or the length is not 1 to 4,000
        public Traits {
            if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
                throw new IllegalArgumentException("a field name must be camelCase, at most 40 characters: " + name);
            }
            if (maxLength < 1 || maxLength > 4000) {
                throw new IllegalArgumentException("a field's maximum length must be 1 to 4000: " + name);
            }
        }
    }

    /// What became of reading a JSON value.
    ///
    /// @param <T> the type of the field's values
    sealed interface Decoded<T> {
        /// It is good.
        record Value<T>(T value) implements Decoded<T> {}

        /// It is not: the problem names the field, with the code `malformed`, `wrong-alphabet`,
        /// `too-long` or `out-of-range`.
        record Refused<T>(Problem problem) implements Decoded<T> {}
    }

    /// One line, at most 200 characters.
    static Field<String> text(String name) {
        return text(name, 200);
    }

    /// One line, at most `maxLength` characters.
    static Field<String> text(String name, int maxLength) {
        return new Text(optional(name, maxLength));
    }

    /// Several lines, at most 2,000 characters.
    static Field<String> longText(String name) {
        return longText(name, 2000);
    }

    /// Several lines, at most `maxLength` characters.
    static Field<String> longText(String name, int maxLength) {
        return new LongText(optional(name, maxLength));
    }

    /// A day in the years 1900 to 2999, `2026-03-01`.
    static Field<LocalDate> day(String name) {
        return new Day(optional(name, 10), false);
    }

    /// A day that is over, such as a date of birth, `1990-03-01`: forms offer no later one.
    static Field<LocalDate> pastDay(String name) {
        return new Day(optional(name, 10), true);
    }

    /// A time of day by the minute, `14:30`; seconds are cut off.
    static Field<LocalTime> time(String name) {
        return new Time(optional(name, 18));
    }

    /// A phone number, `+74951234567`.
    static Field<Phone> phone(String name) {
        return new PhoneNumber(optional(name, 40));
    }

    /// An e-mail address.
    static Field<String> email(String name) {
        return new Email(optional(name, 254));
    }

    /// A whole number from `min` to `max`, both included; people may write it with separators: `12 500`, `12,500`.
    static Field<Integer> wholeNumber(String name, int min, int max) {
        return new WholeNumber(optional(name, 20), min, max);
    }

    /// An amount of money in this currency (ISO 4217), `{"amount": 12345, "currency": "RUB"}` in minor units; a bare
    /// string is what people write, in major units: `123,45`.
    static Field<Money> money(String name, String currency) {
        return new Amount(optional(name, 20), Currency.getInstance(currency));
    }

    /// One of these keys (kebab-case); its label is the card's text `option.<field>.<key>`.
    static Field<String> choice(String name, String... keys) {
        return new Choice(optional(name, 40), List.of(keys));
    }

    /// A vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. A wrong check digit is no
    /// problem, only a warning: see [Vin#hasCheckDigit].
    static Field<String> vin(String name) {
        return new Vin(optional(name, 40));
    }

    /// A car, `{"model": "Lada Vesta", "id": "<UUID of the catalogue>"}` with one of the two or both; a bare string
    /// is a model.
    static Field<CarRef> car(String name) {
        return new Car(optional(name, 200));
    }

    /// One of many options that the card finds as people type: see [ServiceCard#options]. JSON is
    /// `{"key": "…", "label": "…"}`; a bare string is what somebody typed, which the platform looks up.
    static Field<Option> search(String name) {
        return new Search(optional(name, 200));
    }

    /// One of the dealer's special offers, written like [#search]; the key is its UUID. See [Catalogue].
    static Field<Option> offer(String name) {
        return new Offer(optional(name, 200));
    }

    /// One of the dealer's centres, written like [#search]; the key is its short name.
    static Field<Option> centre(String name) {
        return new Centre(optional(name, 200));
    }

    /// Up to 20 rows of a few columns each, written as a list of objects: `[{"number": "90915", "quantity": 2}]`.
    /// Rows in which nothing is answered are dropped. The label of a column is the text `field.<name>.<column>`; a
    /// problem in a row names it as `<name>.<index from 0>.<column>`.
    static Field<List<Answers>> rows(String name, Field<?>... columns) {
        return new Rows(optional(name, 4000), List.of(columns));
    }

    /// A password or key of [ServiceCard#settings], at most 500 characters: the platform encrypts it and never shows
    /// it again. Not for answers.
    static Field<String> secret(String name) {
        return new Secret(optional(name, 500));
    }

    /// What this field has in common with those of other kinds.
    Traits traits();

    /// A field of the same kind with other traits.
    Field<T> with(Traits traits);

    /// The value in JSON-friendly form: what [#decode] reads. By default the value itself.
    default Object encode(T value) {
        return value;
    }

    /// Reads a JSON-friendly value, whoever wrote it. White space at the ends and invisible characters are cut off; an
    /// empty value is malformed, as "not answered" is the absence of a value (see [Answers#decode(java.util.List,
    /// java.util.Map, Source)]). Never throws.
    ///
    /// Three digits after the only separator of a number are thousands (`1,250` and `1.250` are 1250), unless the
    /// currency has three decimals: then nobody can tell, and the value is malformed.
    Decoded<T> decode(Object json);

    /// Reads what a person typed into a form in this language. It matters to numbers: what the language writes
    /// before decimals never separates thousands, so `1,250` is 1250 to a reader of English, and malformed to one
    /// of Russian.
    default Decoded<T> decode(Object json, Locale typedIn) {
        return decode(json);
    }

    /// The value as people read it in this language; empty when there is nothing to read. By default its written form.
    /// A choice shows its bare key here: [CardTexts#show] knows the label.
    default String show(T value, Locale locale) {
        return encode(value).toString();
    }

    /// The field's name.
    default String name() {
        return traits().name();
    }

    /// Whether the customer must fill it before sending.
    default boolean required() {
        return traits().required();
    }

    /// What the platform may fill it from.
    default Prefill prefill() {
        return traits().prefill();
    }

    /// The longest value, in Unicode code points.
    default int maxLength() {
        return traits().maxLength();
    }

    /// This field, but the customer must fill it before sending.
    default Field<T> requiredToSubmit() {
        return with(new Traits(name(), true, prefill(), maxLength()));
    }

    /// This field, filled by the platform from what it knows.
    default Field<T> from(Prefill prefill) {
        return with(new Traits(name(), required(), prefill, maxLength()));
    }

    private static Traits optional(String name, int maxLength) {
        return new Traits(name, false, Prefill.NONE, maxLength);
    }

    /// One line of text.
    record Text(Traits traits) implements Field<String> {
        @Override
        public Field<String> with(Traits traits) {
            return new Text(traits);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.line(this, json, line -> line);
        }

        /// A line as people mean it, which is how fields are read: composed (NFC), without space at its ends, and
        /// without characters that nobody sees or that turn the direction of the text.
        public static String normalized(String line) {
            return CharacterRules.line(line);
        }

        /// An e-mail address, a number or another name that machines compare, without any invisible character.
        public static String identifier(String line) {
            return CharacterRules.identifier(line);
        }

        /// Whether nobody sees anything of it.
        public static boolean isBlank(String text) {
            return CharacterRules.isBlank(text);
        }
    }

    /// Text of several lines; they are separated by `\n`.
    record LongText(Traits traits) implements Field<String> {
        @Override
        public Field<String> with(Traits traits) {
            return new LongText(traits);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.lines(this, json);
        }
    }

    /// A day.
    ///
    /// @param past whether it is over, such as a date of birth; a hint for forms, which is not checked
    record Day(Traits traits, boolean past) implements Field<LocalDate> {
        @Override
        public Field<LocalDate> with(Traits traits) {
            return new Day(traits, past);
        }

        @Override
        public Object encode(LocalDate value) {
            return value.toString();
        }

        @Override
        public Decoded<LocalDate> decode(Object json) {
            return JsonValues.identifier(this, json, JsonValues::day);
        }

        @Override
        public String show(LocalDate value, Locale locale) {
            return value.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }
    }

    /// A time of day.
    record Time(Traits traits) implements Field<LocalTime> {
        @Override
        public Field<LocalTime> with(Traits traits) {
            return new Time(traits);
        }

        @Override
        public Object encode(LocalTime value) {
            return value.truncatedTo(ChronoUnit.MINUTES).toString();
        }

        @Override
        public Decoded<LocalTime> decode(Object json) {
            return JsonValues.identifier(
                    this, json, text -> LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /// A phone number.
    record PhoneNumber(Traits traits) implements Field<Phone> {
        @Override
        public Field<Phone> with(Traits traits) {
            return new PhoneNumber(traits);
        }

        @Override
        public Object encode(Phone value) {
            return value.number();
        }

        @Override
        public Decoded<Phone> decode(Object json) {
            return JsonValues.identifier(this, json, Phone::parse);
        }
    }

    /// A car in words or of the catalogue.
    record Car(Traits traits) implements Field<CarRef> {
        @Override
        public Field<CarRef> with(Traits traits) {
            return new Car(traits);
        }

        @Override
        public Object encode(CarRef value) {
            return JsonValues.ofCar(value);
        }

        @Override
        public Decoded<CarRef> decode(Object json) {
            return JsonValues.car(this, json);
        }

        @Override
        public String show(CarRef value, Locale locale) {
            return value.words().orElse("");
        }
    }

    /// An e-mail address.
    record Email(Traits traits) implements Field<String> {
        @Override
        public Field<String> with(Traits traits) {
            return new Email(traits);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.identifier(this, json, TextFormats::email);
        }
    }

    /// A whole number within bounds.
    ///
    /// @param min the least it may be
    /// @param max the most it may be
    record WholeNumber(Traits traits, int min, int max) implements Field<Integer> {
        /// @throws IllegalArgumentException if nothing lies between the bounds
        public WholeNumber {
            if (min > max) {
                throw new IllegalArgumentException("no number lies within the bounds of " + traits.name());
            }
        }

        @Override
        public Field<Integer> with(Traits traits) {
            return new WholeNumber(traits, min, max);
        }

        @Override
        public Decoded<Integer> decode(Object json) {
            return decode(json, Locale.ROOT);
        }

        @Override
        public Decoded<Integer> decode(Object json, Locale typedIn) {
            return NumberValues.whole(this, json, typedIn);
        }

        @Override
        public String show(Integer value, Locale locale) {
            return NumberValues.show(value, locale);
        }
    }

    /// An amount of money.
    ///
    /// @param currency the one currency its values have
    record Amount(Traits traits, Currency currency) implements Field<Money> {
        @Override
        public Field<Money> with(Traits traits) {
            return new Amount(traits, currency);
        }

        @Override
        public Object encode(Money value) {
            return NumberValues.ofMoney(value);
        }

        @Override
        public Decoded<Money> decode(Object json) {
            return decode(json, Locale.ROOT);
        }

        @Override
        public Decoded<Money> decode(Object json, Locale typedIn) {
            return NumberValues.money(this, json, typedIn);
        }

        @Override
        public String show(Money value, Locale locale) {
            return value.shown(locale);
        }
    }

    /// One of a few options.
    ///
    /// @param keys the options' names in the order people see them; at least one
    record Choice(Traits traits, List<String> keys) implements Field<String> {
        /// @throws IllegalArgumentException if there is no option, one stands twice, or one is not kebab-case
        public Choice {
            keys = List.copyOf(keys);
            keys.forEach(key -> CardId.requireKebab("an option", key));
            if (keys.isEmpty() || keys.stream().distinct().count() < keys.size()) {
                throw new IllegalArgumentException("a choice needs options, each once: " + traits.name());
            }
        }

        @Override
        public Field<String> with(Traits traits) {
            return new Choice(traits, keys);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.identifier(this, json, key -> TextFormats.oneOf(keys, key));
        }
    }

    /// A vehicle identification number, in capitals.
    record Vin(Traits traits) implements Field<String> {
        @Override
        public Field<String> with(Traits traits) {
            return new Vin(traits);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.identifier(this, json, TextFormats::vin);
        }

        /// Whether the ninth character is the check digit of the others (49 CFR 565.15). North American cars must have
        /// it; of others it says nothing, so that a wrong one warns of a slip and never refuses.
        public static boolean hasCheckDigit(String vin) {
            return TextFormats.hasCheckDigit(vin);
        }
    }

    /// One of many options, searched.
    record Search(Traits traits) implements OptionField {
        @Override
        public Field<Option> with(Traits traits) {
            return new Search(traits);
        }
    }

    /// A special offer.
    record Offer(Traits traits) implements OptionField {
        @Override
        public Field<Option> with(Traits traits) {
            return new Offer(traits);
        }
    }

    /// A dealer centre.
    record Centre(Traits traits) implements OptionField {
        @Override
        public Field<Option> with(Traits traits) {
            return new Centre(traits);
        }
    }

    /// Rows of answers. The answers within a row have no source of their own; theirs reads [Source#CUSTOMER].
    ///
    /// @param columns one to eight fields of one line each; a row without one that is required is refused
    record Rows(Traits traits, List<Field<?>> columns) implements Field<List<Answers>> {
        /// The most rows.
        public static final int MAX_ROWS = 20;

        /// @throws IllegalArgumentException if there is no column, too many, two of a name, or one of a kind that takes
        ///     more than one line
        public Rows {
            columns = List.copyOf(columns);
            RowValues.requireColumns(traits.name(), columns);
        }

        @Override
        public Field<List<Answers>> with(Traits traits) {
            return new Rows(traits, columns);
        }

        @Override
        public Object encode(List<Answers> value) {
            return value.stream().map(Answers::encode).toList();
        }

        @Override
        public Decoded<List<Answers>> decode(Object json) {
            return decode(json, Locale.ROOT);
        }

        @Override
        public Decoded<List<Answers>> decode(Object json, Locale typedIn) {
            return RowValues.rows(this, json, typedIn);
        }

        @Override
        public String show(List<Answers> value, Locale locale) {
            return RowValues.show(value, locale);
        }
    }

    /// A setting that nobody reads again.
    record Secret(Traits traits) implements Field<String> {
        @Override
        public Field<String> with(Traits traits) {
            return new Secret(traits);
        }

        @Override
        public Decoded<String> decode(Object json) {
            return JsonValues.verbatim(this, json);
        }

        /// Nothing: a secret is not for reading.
        @Override
        public String show(String value, Locale locale) {
            return "";
        }
    }
}
