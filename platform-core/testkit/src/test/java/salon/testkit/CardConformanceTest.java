package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import salon.spi.ServiceCard;

class CardConformanceTest {
    @Test
    void aSoundCardPassesEveryCheck() {
        var checks = Arrays.stream(CardConformance.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();

        var events = run(SoundCard::new);

        events.assertStatistics(statistics -> statistics.succeeded(checks).failed(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenCards")
    void aBrokenCardFailsTheOneCheckMeantForIt(String check, Supplier<ServiceCard> card) {
        assertThat(failed(card)).containsExactly(check);
    }

    @Test
    void everyBrokenCardIsTriedOnce() {
        assertThat(brokenCards()).hasSize(BrokenCards.class.getDeclaredClasses().length);
    }

    static Stream<Arguments> brokenCards() {
        return Stream.of(
                broken("hasAnIdVersionAndIconThatNeverChange", BrokenCards.ChangingId::new),
                broken("hasFieldsWithNamesOfTheirOwn", BrokenCards.TwinFields::new),
                broken("hasFieldsWithNamesOfTheirOwn", BrokenCards.RequiredForNothing::new),
                broken("hasTitleAndLabelsInBothLanguages", BrokenCards.OptionWithoutText::new),
                broken("hasTitleAndLabelsInBothLanguages", BrokenCards.LabelWithoutText::new),
                broken("tellsEveryProblemInBothLanguages", BrokenCards.ProblemWithoutText::new),
                broken("readsBackWhatItAndOlderVersionsStored", BrokenCards.BadMigration::new),
                broken("leadsToAScreenWhateverIsAnswered", BrokenCards.LinkToNowhere::new),
                broken("sumsUpInOneShortLine", BrokenCards.EndlessSummary::new),
                broken("isFoundByTheServiceLoader", BrokenCards.NotRegistered::new),
                broken("keepsNoStaticState", BrokenCards.StaticMemory::new),
                broken("answersInTime", BrokenCards.Sleeper::new),
                broken("tellsSeveralThreadsTheSame", BrokenCards.SharedCounter::new));
    }

    private static Arguments broken(String check, Supplier<ServiceCard> card) {
        return arguments(check, card);
    }

    private static List<String> failed(Supplier<ServiceCard> card) {
        return run(card).failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    private static Events run(Supplier<ServiceCard> card) {
        Trial.next = card;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Trial.class))
                .execute()
                .testEvents();
    }

    /// The conformance suite for the card that is on trial; only run from here, on this thread.
    static final class Trial extends CardConformance {
        private static Supplier<ServiceCard> next = SoundCard::new;

        @Override
        protected ServiceCard card() {
            return next.get();
        }
    }
}
