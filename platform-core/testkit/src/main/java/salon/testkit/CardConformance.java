package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.ServiceCard;

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
///
/// The checks of declarations and behaviour are inherited from the superclasses; those of packaging, time limits and
/// thread safety are here.
public abstract class CardConformance extends BehaviourChecks {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    /// A new card, as the platform would make it.
    @Override
    protected abstract ServiceCard card();

    /// The settings with which options are searched; by default none.
    @Override
    protected Answers settings() {
        return Answers.none();
    }

    /// Packages of the libraries that are shaded into the card's jar or lie beside it in its folder; each includes its
    /// subpackages. By default none: the card uses the JDK and the contract only.
    protected List<String> libraries() {
        return List.of();
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
    void dependsOnTheContractOnly() {
        assertThat(ForeignClasses.of(card().getClass(), libraries()))
                .as("classes that are neither visible to plugins nor part of this one")
                .isEmpty();
    }

    @Test
    void keepsNoStaticState() {
        assertThat(StaticState.of(card().getClass()))
                .as("static fields that can change")
                .isEmpty();
    }

    @Test
    void keepsTheTimeLimits() {
        var card = card();

        for (var answers : List.of(Answers.none(), ExampleAnswers.full(card.fields()))) {
            for (var context : ExampleAnswers.contexts(card)) {
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.check(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.link(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.summary(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.valid(answers, context));
                assertTimeoutPreemptively(TIME_LIMIT, () -> card.alternatives(answers, context));
                for (var field : searched(card)) {
                    assertTimeoutPreemptively(TIME_LIMIT, () -> card.options(field, "a", context));
                }
            }
        }
    }

    @Test
    void isThreadSafe() throws InterruptedException, ExecutionException {
        var card = card();
        var expected = everything(card);

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Object>> again = () -> everything(card);
            var results = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(turn -> again).toList());

            for (var result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    static List<Field<?>> searched(ServiceCard card) {
        return card.fields().stream().filter(Field.Search.class::isInstance).toList();
    }

    private static List<Object> everything(ServiceCard card) {
        var context = ExampleAnswers.context(CardTexts.LANGUAGES.getFirst());
        return ExampleAnswers.of(card.fields()).stream()
                .flatMap(answers -> Stream.of(
                        List.copyOf(card.check(answers, context)),
                        card.link(answers, context) + "",
                        card.summary(answers, context) + ""))
                .toList();
    }
}
