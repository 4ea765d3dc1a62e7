package salon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.definition.DefinitionReader.Reading;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardTexts;
import salon.spi.Catalogue;
import salon.spi.Field;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.Source;

/// A card type of a YAML file behaves like one of a jar.
class DefinedCardTest {
    private static final Locale RU = Locale.of("ru");

    private static final String ALL_KINDS = """
            id: everything
            version: 3
            title: { ru: Всё, en: Everything }
            fields:
              - { name: words, kind: text, maxLength: 20, label: { ru: Слова, en: Words } }
              - { name: lines, kind: long-text, label: { ru: Строки, en: Lines } }
              - { name: number, kind: number, min: -5, max: 5, label: { ru: Число, en: Number } }
              - { name: price, kind: money, currency: EUR, label: { ru: Цена, en: Price } }
              - { name: day, kind: day, notPast: true, label: { ru: День, en: Day } }
              - { name: time, kind: time, label: { ru: Время, en: Time } }
              - { name: phone, kind: phone, prefill: profile, required: true, label: { ru: Телефон, en: Phone } }
              - { name: mail, kind: email, label: { ru: Почта, en: Mail } }
              - name: kind
                kind: choice
                label: { ru: Вид, en: Kind }
                options: [{ key: old, ru: Старый, en: Old }, { key: new, ru: Новый, en: New }]
              - { name: vin, kind: vin, prefill: car, label: { ru: VIN, en: VIN } }
              - { name: car, kind: car, label: { ru: Авто, en: Car } }
              - { name: offer, kind: offer, label: { ru: Акция, en: Offer } }
              - { name: centre, kind: centre, prefill: centre, label: { ru: Центр, en: Centre } }
              - name: parts
                kind: rows
                label: { ru: Детали, en: Parts }
                columns:
                  - { name: part, kind: text, required: true, label: { ru: Номер, en: Number } }
                  - { name: by, kind: day, notPast: true, label: { ru: К дню, en: By } }
            consent: { version: 2, ru: Согласен, en: I agree }
            link: { screen: anything, params: { from: chat, deep: true, level: 7 } }
            """;

    @Test
    void everyKindOfFieldWithoutCodeCanBeDefined() {
        var fields = card(ALL_KINDS).fields();

        assertThat(fields)
                .containsExactly(
                        Field.text("words", 20),
                        Field.longText("lines"),
                        Field.wholeNumber("number", -5, 5),
                        Field.money("price", "EUR"),
                        Field.day("day"),
                        Field.time("time"),
                        Field.phone("phone").requiredToSubmit().from(Prefill.PROFILE),
                        Field.email("mail"),
                        Field.choice("kind", "old", "new"),
                        Field.vin("vin").from(Prefill.CAR),
                        Field.car("car"),
                        Field.offer("offer"),
                        Field.centre("centre").from(Prefill.CENTRE),
                        Field.rows("parts", Field.text("part").requiredToSubmit(), Field.day("by")));
    }

    @Test
    void itsTextsAreCompleteInBothLanguages() {
        var card = card(ALL_KINDS);

        assertThat(card.asType().texts()).hasSize(2).allSatisfy((language, texts) -> assertThat(texts.missing(card))
                .isEmpty());
        assertThat(card.asType().texts())
                .extractingByKey("en")
                .extracting(CardTexts::consent)
                .isEqualTo("I agree");
    }

    @Test
    void daysInThePastAreRefusedAlsoInRows() {
        var card = card(ALL_KINDS);
        var answers = decode(
                card,
                Map.of(
                        "day",
                        "2026-02-28",
                        "parts",
                        List.of(Map.of("part", "a", "by", "2026-03-01"), Map.of("part", "b", "by", "2026-02-01"))));

        assertThat(card.check(answers, new Context(LocalDate.parse("2026-03-01"))))
                .containsExactly(new Problem("day", "past"), new Problem("parts.1.by", "past"));
        assertThat(card.asType().texts().values()).allSatisfy(texts -> assertThat(texts.problem(Problem.of("past")))
                .isNotBlank());
    }

    @Test
    void theLinkHasItsOwnParametersAndTheAnswers() {
        var card = card(ALL_KINDS);

        var link = card.link(decode(card, Map.of("number", 3)), new Context(LocalDate.EPOCH));

        assertThat(link.screen()).isEqualTo("anything");
        assertThat(link.params()).isEqualTo(Map.of("from", "chat", "deep", true, "level", 7L, "number", 3));
    }

    @Test
    void theSummaryJoinsTheAnswersByTheirLabelsAndIsOneShortLine() {
        var card = card(ALL_KINDS);

        assertThat(card.summary(decode(card, Map.of("lines", "раз\nдва", "kind", "new")), RU))
                .isEqualTo("раз два, Новый");
        assertThat(card.summary(decode(card, Map.of("lines", "ы".repeat(1000))), RU))
                .hasSize(200)
                .endsWith("…");
        assertThat(card.summary(Answers.none(), RU)).isEmpty();
    }

    @Test
    void theExampleOfTheDocumentationIsValid() throws IOException {
        var card = card(Files.readString(Path.of("../../plugins/samples/yaml/car-wash.yaml")));

        assertThat(card.id().value()).isEqualTo("car-wash");
        assertThat(card.summary(decode(card, Map.of("program", "full", "time", "10:30")), RU))
                .isEqualTo("Комплексная мойка в 10:30");
    }

    @Test
    void examplesFillEveryField() {
        var fields = card(ALL_KINDS).fields();

        assertThat(DefinitionPreview.exampleAnswers(fields, RU, LocalDate.parse("2026-03-01"))
                        .missing(fields.stream()
                                .<Field<?>>map(Field::requiredToSubmit)
                                .toList()))
                .isEmpty();
    }

    @Test
    void aWithdrawnTypeInvalidatesItsCardsAndRefusesRequests() {
        var definition = definition(ALL_KINDS);
        var withdrawn = new DefinedCard(definition, false);
        var context = new Context(LocalDate.EPOCH);

        assertThat(withdrawn.valid(Answers.none(), context)).isFalse();
        assertThat(withdrawn.check(Answers.none(), context)).containsExactly(Problem.of("withdrawn"));
        assertThat(withdrawn.asType().isOffered()).isFalse();
    }

    private static DefinedCard card(String source) {
        return new DefinedCard(definition(source), true);
    }

    private static Definition definition(String source) {
        return ((Reading.Valid) DefinitionReader.read(source)).definition();
    }

    private static Answers decode(DefinedCard card, Map<String, Object> answers) {
        var read = Answers.decode(card.fields(), answers, Source.STAFF);
        assertThat(read.problems()).isEmpty();
        return read.answers();
    }

    private record Context(LocalDate today) implements CardContext {
        @Override
        public Moment moment() {
            return Moment.SUBMIT;
        }

        @Override
        public Locale locale() {
            return RU;
        }

        @Override
        public Centre centre() {
            return new Centre("north", "Север");
        }

        @Override
        public Answers settings() {
            return Answers.none();
        }

        @Override
        public Catalogue catalogue() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
