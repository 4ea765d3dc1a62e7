package salon.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.spi.Field.Decoded;

class FieldTest {
    private static final UUID ID = UUID.fromString("0196a1b2-0000-7000-8000-00000000000a");
    private static final Field<List<Answers>> PARTS =
            Field.rows("parts", Field.text("number").requiredToSubmit(), Field.wholeNumber("quantity", 1, 99));
    private static final Map<String, Object> MONEY = Map.of("amount", 12_345, "currency", "RUB");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("goodValues")
    <T> void aGoodValueIsReadAndSurvivesTheRoundTrip(Field<T> field, Object json, T expected) {
        assertThat(field.decode(json)).isEqualTo(new Decoded.Value<>(expected));
        assertThat(field.decode(field.encode(expected))).isEqualTo(new Decoded.Value<>(expected));
    }

    static Stream<Arguments> goodValues() {
        return Stream.of(
                arguments(Field.text("a"), "  Лада \uD83D\uDE97 ", "Лада \uD83D\uDE97"),
                arguments(Field.text("a", 1), "\uD83D\uDE97", "\uD83D\uDE97"),
                arguments(Field.longText("a"), "one\r\ntwo\n\tthree", "one\ntwo\n\tthree"),
                arguments(Field.day("a"), "2026-03-01", LocalDate.of(2026, 3, 1)),
                arguments(Field.time("a"), "09:30", LocalTime.of(9, 30)),
                arguments(Field.time("a"), "00:00:59", LocalTime.MIDNIGHT),
                arguments(Field.phone("a"), "+7 (495) 123-45-67", new Phone("+74951234567")),
                arguments(Field.email("a"), " ivan.petrov@post.example ", "ivan.petrov@post.example"),
                arguments(Field.wholeNumber("a", 0, 200_000), "12 500", 12_500),
                arguments(Field.wholeNumber("a", 0, 200_000), "12\u00A0500", 12_500),
                arguments(Field.wholeNumber("a", -5, 5), -5, -5),
                arguments(Field.wholeNumber("a", 0, 5), 5.0, 5),
                arguments(Field.money("a", "RUB"), MONEY, Money.of(12_345, "RUB")),
                arguments(Field.money("a", "RUB"), "123,45", Money.of(12_345, "RUB")),
                arguments(Field.money("a", "RUB"), "1 500 000", Money.of(150_000_000, "RUB")),
                arguments(Field.money("a", "JPY"), "1500", Money.of(1500, "JPY")),
                arguments(Field.choice("a", "osago", "kasko"), "kasko", "kasko"),
                arguments(Field.vin("a"), "xta 2190-40p0000001", "XTA219040P0000001"),
                arguments(Field.vin("a"), "11111111111111112", "11111111111111112"),
                arguments(Field.car("a"), "Vesta", CarRef.model("Vesta")),
                arguments(Field.car("a"), Map.of("model", "Vesta"), CarRef.model("Vesta")),
                arguments(Field.car("a"), Map.of("model", " ", "id", ID.toString()), new CarRef(null, ID)),
                arguments(Field.car("a"), Map.of("model", "Vesta", "id", ID.toString()), CarRef.catalogue(ID, "Vesta")),
                arguments(Field.search("a"), " tyres ", new Option("tyres", "tyres")),
                arguments(Field.centre("a"), Map.of("key", "north"), new Option("north", "north")),
                arguments(Field.offer("a"), Map.of("key", "1", "label", "Шины"), new Option("1", "Шины")),
                arguments(
                        PARTS,
                        List.of(Map.of("number", " ", "quantity", ""), Map.of("number", "90915", "quantity", "2")),
                        List.of(row("90915", 2))),
                arguments(Field.secret("a"), "k3y\u200B", "k3y\u200B"));
    }

    /// Nobody sees the difference to the expected value.
    @ParameterizedTest
    @MethodSource("pastedValues")
    <T> void whatNobodySeesDoesNotCount(Field<T> field, String pasted, T expected) {
        assertThat(field.decode(pasted)).isEqualTo(new Decoded.Value<>(expected));
    }

    static Stream<Arguments> pastedValues() {
        return Stream.of(
                arguments(Field.text("a"), "\uFEFFОльга\u202E\u00A0Смир\u00ADнова\u200B", "Ольга Смирнова"),
                arguments(Field.text("a"), "Семе\u0308нов", "Семёнов"),
                arguments(Field.text("a"), "И\u200Dван", "Иван"),
                arguments(Field.text("a"), "می\u200Cخواهم", "می\u200Cخواهم"),
                arguments(Field.text("a"), "👨\u200D👩\u200D👧 ❤\uFE0F", "👨\u200D👩\u200D👧 ❤\uFE0F"),
                arguments(Field.longText("a"), "e\u0301", "é"),
                arguments(Field.phone("a"), "+7\uFE0D 916 123\u201145\u200967", new Phone("+79161234567")),
                arguments(Field.phone("a"), "\u202A+7 916 123–45–67\u202C", new Phone("+79161234567")),
                arguments(Field.email("a"), "olga@aurora.example\u200B", "olga@aurora.example"),
                arguments(Field.vin("a"), "XTAGFL110PY123456\u200B", "XTAGFL110PY123456"),
                arguments(Field.vin("a"), "XTA-GFL110\u2011PY\u00A0123456", "XTAGFL110PY123456"),
                arguments(Field.vin("a"), "ＸＴＡGFL110PY123456", "XTAGFL110PY123456"),
                arguments(Field.day("a"), "\u200E2026-03-01", LocalDate.of(2026, 3, 1)),
                arguments(Field.choice("a", "osago"), "osago\u200B", "osago"),
                arguments(Field.wholeNumber("a", 0, 99_999), "12\u200A500\u2060", 12_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2800", "\u3164 ", "\uFEFF\u00A0", "\u202E"})
    void aTextWithoutAVisibleCharacterIsNone(String invisible) {
        assertThat(Answers.decode(List.of(Field.text("a")), Map.of("a", invisible), Source.CUSTOMER))
                .isEqualTo(new Answers.Outcome(Answers.none(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"ХТАGFL110PY907325, Х", "XTAGFL110PY90732з, З", "XTАGFL110PY907325, А"})
    void aCyrillicLetterInAVinIsNamed(String vin, String letter) {
        assertThat(Field.vin("a").decode(vin))
                .isEqualTo(new Decoded.Refused<>(new Problem("a", "wrong-alphabet", letter)));
    }

    @ParameterizedTest(name = "{0} in {1} of {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1250          | RUB |    | 125000",
                "1,250         | RUB |    | 125000",
                "1.250         | RUB |    | 125000",
                "1,250         | RUB | en | 125000",
                "1.250         | RUB | ru | 125000",
                "1.250         | RUB | en |",
                "1,250         | RUB | ru |",
                "1,25          | RUB | en | 125",
                "1.25          | RUB | ru | 125",
                "0.250         | RUB |    | 25",
                "1250.000      | RUB | en | 125000",
                "1.250.000     | RUB |    | 125000000",
                "1,250,000.50  | RUB | ru | 125000050",
                "1.250.000,50  | RUB | en | 125000050",
                "1 250 000,5   | RUB | en | 125000050",
                "1'250’000.05  | RUB |    | 125000005",
                "12,50,000     | INR |    | 125000000",
                "1,250         | JPY |    | 1250",
                "1.250         | JPY | ru | 1250",
                "1,5           | JPY |    |",
                "1250¹         | RUB |    |",
                "１２５０          | RUB |    | 125000",
                "1.250         | KWD |    |",
                "1.250         | KWD | en | 1250",
                "1,250         | KWD | ru | 1250",
                "1,250         | KWD | en | 1250000",
                "1250.255      | KWD |    | 1250255",
                "12,500.255    | KWD |    | 12500255",
                "1,2,3         | RUB |    |",
                "1.25.000      | RUB |    |",
                "1 25          | RUB |    |",
                "1,250.000.5   | RUB |    |",
                ".5            | RUB |    |",
                "1.25e3        | RUB |    |"
            })
    void anAmountIsReadAsMeantOrNotAtAll(
            String written, String currency, @Nullable String language, @Nullable Long minor) {
        var reader = language == null ? Locale.ROOT : Locale.of(language);

        var decoded = Field.money("a", currency).decode(written, reader);

        assertThat(decoded)
                .isEqualTo(
                        minor == null
                                ? new Decoded.Refused<>(new Problem("a", "malformed"))
                                : new Decoded.Value<>(Money.of(minor, currency)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "'12,500', , 12500",
        "12.500, , 12500",
        "'12,500', en, 12500",
        "12.500, en, ",
        "'12,500', ru, ",
        "12.500, ru, 12500",
        "12.0, en, 12",
        "12.5, , ",
        "'1,250', ru, "
    })
    void aWholeNumberIsReadAsMeantOrNotAtAll(String written, @Nullable String language, @Nullable Integer number) {
        var reader = language == null ? Locale.ROOT : Locale.of(language);
        var rows = Field.rows("rows", Field.wholeNumber("a", 0, 99_999));

        var cell = rows.decode(List.of(Map.of("a", written)), reader);

        assertThat(Field.wholeNumber("a", 0, 99_999).decode(written, reader))
                .isEqualTo(
                        number == null
                                ? new Decoded.Refused<>(new Problem("a", "malformed"))
                                : new Decoded.Value<>(number));
        assertThat(cell instanceof Decoded.Refused<?>).isEqualTo(number == null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badValues")
    void aBadValueIsRefusedWithItsReason(Field<?> field, Object json, String code) {
        assertThat(field.decode(json)).isEqualTo(new Decoded.Refused<>(new Problem("a", code)));
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                arguments(Field.text("a"), 5, "malformed"),
                arguments(Field.text("a"), " ", "malformed"),
                arguments(Field.text("a"), "x\u0000y", "malformed"),
                arguments(Field.text("a"), "x\ny", "malformed"),
                arguments(Field.text("a"), "x\uD83D", "malformed"),
                arguments(Field.text("a", 2), "xyz", "too-long"),
                arguments(Field.longText("a"), "x\u0000y", "malformed"),
                arguments(Field.longText("a"), "x".repeat(2001), "too-long"),
                arguments(Field.day("a"), "01.03.2026", "malformed"),
                arguments(Field.day("a"), "2026-02-30", "malformed"),
                arguments(Field.day("a"), "1899-12-31", "malformed"),
                arguments(Field.day("a"), "+12026-01-01", "too-long"),
                arguments(Field.time("a"), "24:30", "malformed"),
                arguments(Field.phone("a"), "89161234567", "malformed"),
                arguments(Field.phone("a"), "+0123456789", "malformed"),
                arguments(Field.phone("a"), "+12345678901234567", "malformed"),
                arguments(Field.email("a"), "ivan", "malformed"),
                arguments(Field.email("a"), "ivan@post", "malformed"),
                arguments(Field.email("a"), "ivan@post.example, olga@post.example", "malformed"),
                arguments(Field.email("a"), "i".repeat(250) + "@p.ru", "too-long"),
                arguments(Field.wholeNumber("a", 0, 5), "five", "malformed"),
                arguments(Field.wholeNumber("a", 0, 5), 2.5, "malformed"),
                arguments(Field.wholeNumber("a", 0, 5), Double.NaN, "malformed"),
                arguments(Field.wholeNumber("a", 0, 5), true, "malformed"),
                arguments(Field.wholeNumber("a", 0, 5), "1e999999999", "malformed"),
                arguments(Field.wholeNumber("a", 0, 5), 6, "out-of-range"),
                arguments(Field.wholeNumber("a", 0, 5), "-1", "out-of-range"),
                arguments(Field.money("a", "RUB"), "0,001", "malformed"),
                arguments(Field.money("a", "RUB"), 12_345, "malformed"),
                arguments(Field.money("a", "USD"), MONEY, "malformed"),
                arguments(Field.money("a", "RUB"), Map.of("amount", 1), "malformed"),
                arguments(Field.money("a", "RUB"), Map.of("amount", "1", "currency", "RUB"), "malformed"),
                arguments(Field.money("a", "RUB"), "-1", "out-of-range"),
                arguments(Field.money("a", "RUB"), "99999999999999", "out-of-range"),
                arguments(Field.choice("a", "osago"), "kasko", "malformed"),
                arguments(Field.vin("a"), "XTA219040P000000", "malformed"),
                arguments(Field.vin("a"), "XTA219040O0000001", "malformed"),
                arguments(Field.car("a"), List.of("Vesta"), "malformed"),
                arguments(Field.car("a"), Map.of(), "malformed"),
                arguments(Field.car("a"), Map.of("id", "1-1-1-1-1"), "malformed"),
                arguments(Field.car("a"), Map.of("id", "nonsense", "model", "Vesta"), "malformed"),
                arguments(Field.car("a"), Map.of("model", "Vesta", "vin", "x"), "malformed"),
                arguments(Field.car("a"), Map.of("model", 7), "malformed"),
                arguments(Field.car("a"), Map.of("model", "x".repeat(201)), "too-long"),
                arguments(Field.search("a"), Map.of("label", "tyres"), "malformed"),
                arguments(Field.search("a"), Map.of("key", 1), "malformed"),
                arguments(Field.search("a"), Map.of("key", "1", "price", 1), "malformed"),
                arguments(Field.offer("a"), "x".repeat(201), "too-long"),
                arguments(Field.rows("a", Field.text("number")), "90915", "malformed"),
                arguments(Field.rows("a", Field.text("number")), List.of(), "malformed"),
                arguments(Field.rows("a", Field.text("number")), List.of("90915"), "malformed"),
                arguments(
                        Field.rows("a", Field.text("number")),
                        Collections.nCopies(21, Map.of("number", "90915")),
                        "too-long"));
    }

    @Test
    void aProblemInARowSaysWhichCell() {
        var rows = List.of(Map.of("number", "1"), Map.of("number", "2", "quantity", "two"), Map.of("quantity", 1));

        assertThat(PARTS.decode(rows)).isEqualTo(new Decoded.Refused<>(new Problem("parts.1.quantity", "malformed")));
        assertThat(PARTS.decode(List.of(Map.of("quantity", 1))))
                .isEqualTo(new Decoded.Refused<>(new Problem("parts.0.number", "required")));
        assertThat(PARTS.decode(List.of(Map.of("number", "1", "price", 1))))
                .isEqualTo(new Decoded.Refused<>(new Problem("parts.0.price", "unknown")));
    }

    @Test
    void rowsHaveAFewPlainColumnsEachOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.rows("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.rows("a", Field.text("b"), Field.day("b")));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.rows("a", Field.longText("b")));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.rows("a", Field.rows("b", Field.text("c"))));
    }

    @ParameterizedTest
    @CsvSource({"1M8GDM9AXKP042788, true", "11111111111111111, true", "XTA219040P0000001, false"})
    void theCheckDigitIsThatOfNorthAmericanCars(String vin, boolean isRight) {
        assertThat(Field.Vin.hasCheckDigit(vin)).isEqualTo(isRight);
    }

    private static Answers row(String number, int quantity) {
        return Answers.none()
                .with(Field.text("number").requiredToSubmit(), number, Source.CUSTOMER)
                .with(Field.wholeNumber("quantity", 1, 99), quantity, Source.CUSTOMER);
    }

    @Test
    void traitsAreGivenOneByOneAndTheKindStays() {
        var field = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();

        assertThat(field).isInstanceOf(Field.PhoneNumber.class);
        assertThat(field.traits()).isEqualTo(new Field.Traits("phone", true, Prefill.PROFILE, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name", "two words", "with-hyphen", "1st", "имя"})
    void aNameIsCamelCase(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.text(name));
    }

    @Test
    void aChoiceHasOptionsEachOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.choice("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.choice("a", "x", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.choice("a", "Two words"));
    }

    @Test
    void valuesAreShownInTheReadersLanguage() {
        var day = LocalDate.of(2026, 3, 1);

        assertThat(Field.day("a").show(day, Locale.of("ru"))).isEqualTo("1 мар. 2026\u202Fг.");
        assertThat(Field.day("a").show(day, Locale.of("en"))).isEqualTo("Mar 1, 2026");
        assertThat(Field.car("a").show(new CarRef(null, ID), Locale.of("en"))).isEmpty();
        assertThat(Field.wholeNumber("a", 0, 9999).show(2026, Locale.of("ru"))).isEqualTo("2026");
        assertThat(Field.wholeNumber("a", 0, 99_999).show(12_500, Locale.of("ru")))
                .isEqualTo("12\u00A0500");
        assertThat(PARTS.show(List.of(row("90915", 2), row("Свечи", 4)), Locale.of("ru")))
                .isEqualTo("90915 · 2; Свечи · 4");
        assertThat(Field.secret("a").show("k3y", Locale.of("ru"))).isEmpty();
        assertThat(Money.of(150_000_000, "RUB").shown(Locale.of("ru"))).isEqualTo("1\u00A0500\u00A0000\u00A0₽");
        assertThat(Money.of(12_345, "RUB").shown(Locale.of("en"))).isEqualTo("123.45\u00A0RUB");
    }
}
