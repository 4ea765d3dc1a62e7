package salon.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCardTest {
    private static final Field<CarRef> CAR = Field.car("car");

    private final ServiceCard card = new SampleCard();
    private final CardContext context = new Context();

    @Test
    void theSummaryJoinsTheAnswersInOneLine() {
        var answers = Answers.none().with(SampleCard.NAME, "Ivan\nIvanov").with(CAR, CarRef.model("Vesta"));

        assertThat(card.summary(answers, context)).isEqualTo("Ivan Ivanov, Vesta");
        assertThat(card.summary(Answers.none(), context)).isEmpty();
    }

    @Test
    void aLongSummaryIsCutBetweenCharacters() {
        var answers = Answers.none().with(SampleCard.NAME, "\uD83D\uDE97".repeat(300));

        assertThat(card.summary(answers, context)).isEqualTo("\uD83D\uDE97".repeat(199) + "…");
    }

    @Test
    void theLinkCarriesItsOwnParametersAndTheAnswers() {
        var answers = Answers.none().with(CAR, CarRef.model("Vesta"));

        var link = card.link(answers, context);

        assertThat(link).isEqualTo(new DeepLink("sample", Map.of("tab", 1, "car", Map.of("model", "Vesta"))));
    }

    @Test
    void textsComeFromTheCardsPackageInTheLanguageAskedForAndNoOther() {
        var russian = CardTexts.of(card, Locale.of("ru", "RU"));
        var german = CardTexts.of(card, Locale.of("de"));

        assertThat(russian.title()).isEqualTo("Образец");
        assertThat(russian.problem(Problem.of("past"))).isEqualTo("Этот день уже прошёл");
        assertThat(russian.missing(card)).containsExactly("field.car");
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> russian.field(CAR))
                .withMessage("no text field.car in salon.spi/messages_ru.properties");
        assertThat(german.missing(card)).containsExactly("title", "field.name", "field.car");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Test", "test_drive", "test--drive", "-test", "test-", "../x", "1st"})
    void anIdIsKebabCase(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> CardId.of(id));
    }

    private record Context() implements CardContext {
        @Override
        public Moment moment() {
            return Moment.OPEN;
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 2);
        }

        @Override
        public Locale locale() {
            return Locale.of("en");
        }

        @Override
        public Centre centre() {
            return new Centre("north", "Aurora North");
        }

        @Override
        public Answers settings() {
            return Answers.none();
        }

        @Override
        public Catalogue catalogue() {
            throw new IllegalStateException("no card here asks for it");
        }
    }
}
