package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardTexts;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.spi.Source;

/// What Salon expects of every service card, as tests. A plugin's test of a few lines runs them all:
///
/// ```java
/// class TestDriveConformanceTest extends CardConformance {
///     @Override
///     protected ServiceCard card() {
///         return new TestDriveCard();
///     }
/// }
/// ```
public abstract class CardConformance {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    /// A new card, as the platform would make it.
    protected abstract ServiceCard card();

    @Test
    void hasAnIdVersionAndIconThatNeverChange() {
        var card = card();

        assertThat(card.id()).isEqualTo(card.id()).isEqualTo(card().id());
        assertThat(card.version()).isPositive().isEqualTo(card().version());
        assertThat(card.takesRequests()).isEqualTo(card().takesRequests());
        assertThat(card.icon()).matches("[a-z0-9]+(-[a-z0-9]+)*").isEqualTo(card().icon());
    }

    @Test
    void hasFieldsWithNamesOfTheirOwn() {
        var card = card();

        assertThat(card.fields()).isNotEmpty().doesNotContainNull().isEqualTo(card.fields());
        assertThat(card.fields()).extracting(field -> field.name()).doesNotHaveDuplicates();
        assertThat(card.fields().stream().filter(field -> !card.takesRequests() && field.required()))
                .as("fields that must be filled to submit what is never submitted")
                .isEmpty();
    }

    @Test
    void hasTitleAndLabelsInBothLanguages() {
        var card = card();

        for (var language : CardTexts.LANGUAGES) {
            assertThat(CardTexts.of(card, language).missing(card))
                    .as("texts missing in messages_%s.properties", language)
                    .isEmpty();
        }
    }

    @Test
    void tellsEveryProblemInBothLanguages() {
        var card = card();
        var names = card.fields().stream().map(field -> field.name()).toList();

        var problems = Examples.of(card.fields()).stream()
                .flatMap(answers -> Examples.contexts().stream().map(context -> card.check(answers, context)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(problems).allMatch(problem -> problem.field() == null || names.contains(problem.field()));
        for (var language : CardTexts.LANGUAGES) {
            var texts = CardTexts.of(card, language);
            assertThat(problems.stream().filter(problem -> !problem.isPlatforms()))
                    .as("problems without a text in messages_%s.properties", language)
                    .allMatch(problem -> texts.find("problem." + problem.code()).isPresent());
        }
    }

    @Test
    void readsBackWhatItAndOlderVersionsStored() {
        var card = card();

        for (var answers : Examples.of(card.fields())) {
            var stored = Answers.decode(card.fields(), answers.encode(), Source.STAFF);
            assertThat(stored.problems()).isEmpty();
            assertThat(stored.answers()).isEqualTo(answers);
            for (int version = 1; version < card.version(); version++) {
                var migrated = card.migrate(answers.encode(), version);
                assertThat(Answers.decode(card.fields(), migrated, Source.STAFF).problems())
                        .as("problems of answers migrated from version %d", version)
                        .allMatch(problem -> problem.code().equals(Problem.UNKNOWN), "only names of the past");
            }
        }
    }

    @Test
    void leadsToAScreenWhateverIsAnswered() {
        var card = card();

        for (var answers : Examples.of(card.fields())) {
            for (var context : Examples.contexts()) {
                var link = card.link(answers, context);
                assertThat(link).as("the link for " + answers).isNotNull();
                assertThat(link.params().values()).allMatch(CardConformance::isJson, "a JSON-friendly value");
            }
        }
    }

    @Test
    void sumsUpInOneShortLine() {
        var card = card();

        for (var answers : Examples.of(card.fields())) {
            for (var context : Examples.contexts()) {
                assertThat(card.summary(answers, context))
                        .as("the summary of " + answers)
                        .isNotNull()
                        .matches(line -> line.codePointCount(0, line.length()) <= ServiceCard.SUMMARY_LENGTH, "short")
                        .matches(line -> line.chars().noneMatch(Character::isISOControl), "one line");
            }
        }
    }

    @Test
    void isFoundByTheServiceLoader() {
        var type = card().getClass();

        var found = ServiceLoader.load(ServiceCard.class, type.getClassLoader()).stream();

        assertThat(found.map(ServiceLoader.Provider::type))
                .as("named in META-INF/services/" + ServiceCard.class.getName())
                .anyMatch(type::equals);
    }

    @Test
    void keepsNoStaticState() {
        assertThat(StaticState.of(card().getClass()))
                .as("static fields that can change")
                .isEmpty();
    }

    @Test
    void answersInTime() {
        var card = card();

        for (var answers : List.of(Answers.none(), Examples.full(card.fields()))) {
            for (var context : Examples.contexts()) {
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.check(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.link(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.summary(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.valid(answers, context));
            }
        }
    }

    @Test
    void tellsSeveralThreadsTheSame() throws InterruptedException, ExecutionException {
        var card = card();
        var expected = everything(card);

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> again = () -> everything(card);
            var results = threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(turn -> again).toList());

            for (var result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    private static List<String> everything(ServiceCard card) {
        var context = Examples.context(CardTexts.LANGUAGES.getFirst());
        return Examples.of(card.fields()).stream()
                .flatMap(answers -> Stream.of(
                        card.check(answers, context) + "",
                        card.link(answers, context) + "",
                        card.summary(answers, context) + ""))
                .toList();
    }

    private static boolean isJson(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _ -> true;
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(String.class::isInstance)
                        && map.values().stream().allMatch(CardConformance::isJson);
            case List<?> list -> list.stream().allMatch(CardConformance::isJson);
            case null, default -> false;
        };
    }
}
