package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import salon.spi.ServiceCard;
import salon.testkit.silent.ConsentWithoutText;

class CardConformanceTest {
    /// @param check the one that is meant for it
    private record Broken(String check, Supplier<ServiceCard> card) {
        @Override
        public String toString() {
            return card.get().getClass().getSimpleName() + " fails " + check;
        }
    }

    @Test
    void aSoundCardPassesEveryCheck() {
        var events = run(SoundCard::new);

        events.assertStatistics(
                statistics -> statistics.succeeded(checks().size()).failed(0));
    }

    @ParameterizedTest
    @MethodSource("brokenCards")
    void aBrokenCardFailsTheOneCheckMeantForIt(Broken broken) {
        assertThat(failed(broken.card())).containsExactly(broken.check());
    }

    @Test
    void everyCheckHasABrokenCard() {
        assertThat(brokenCards().map(Broken::check).distinct()).containsExactlyInAnyOrderElementsOf(checks());
    }

    @Test
    void everyBrokenCardIsTried() {
        var tried = brokenCards()
                .<Class<?>>map(broken -> broken.card().get().getClass())
                .toList();

        assertThat(tried)
                .doesNotHaveDuplicates()
                .contains(BadlyDeclared.class.getDeclaredClasses())
                .contains(BadlyAnswering.class.getDeclaredClasses())
                .contains(BadlyBuilt.class.getDeclaredClasses());
    }

    static Stream<Broken> brokenCards() {
        return Stream.of(
                new Broken("hasAnIdVersionAndIconThatNeverChange", BadlyDeclared.ChangingId::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", BadlyDeclared.TwinFields::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", BadlyDeclared.SecretAnswer::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", BadlyDeclared.RequiredForNothing::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", BadlyDeclared.ConsentToNothing::new),
                new Broken("hasSettingsWithNamesOfTheirOwn", BadlyDeclared.SettingNamedAsAField::new),
                new Broken("hasSettingsWithNamesOfTheirOwn", BadlyDeclared.SettingOfRows::new),
                new Broken("hasTextsInBothLanguages", BadlyDeclared.OptionWithoutText::new),
                new Broken("hasTextsInBothLanguages", BadlyDeclared.LabelWithoutText::new),
                new Broken("hasTextsInBothLanguages", BadlyDeclared.SettingWithoutText::new),
                new Broken("hasTextsInBothLanguages", ConsentWithoutText::new),
                new Broken("tellsEveryProblemInBothLanguages", BadlyDeclared.ProblemWithoutText::new),
                new Broken("readsBackWhatWasFilledIn", BadlyDeclared.DayFromTheProfile::new),
                new Broken("bringsAnswersOfOlderVersionsAlong", BadlyDeclared.BadMigration::new),
                new Broken("leadsToAScreenWhateverIsAnswered", BadlyAnswering.LinkToNowhere::new),
                new Broken("sumsUpInOneShortLine", BadlyAnswering.EndlessSummary::new),
                new Broken("tellsAnOldAppWhatItIsAbout", BadlyAnswering.NothingToSay::new),
                new Broken("findsOptionsAndEachOfThemAgain", BadlyAnswering.NoOptions::new),
                new Broken("findsOptionsAndEachOfThemAgain", BadlyAnswering.OptionsFoundOnce::new),
                new Broken("offersAlternativesThatAreToBeHad", BadlyAnswering.ForeignAlternative::new),
                new Broken("offersAlternativesThatAreToBeHad", BadlyAnswering.SoldAlternative::new),
                new Broken("endsAHandOverWithoutSettingsAndTwiceTheSame", BadlyAnswering.NobodyToHandOverTo::new),
                new Broken("endsAHandOverWithoutSettingsAndTwiceTheSame", BadlyAnswering.HandedOverTwice::new),
                new Broken("isFoundByTheServiceLoader", BadlyBuilt.NotRegistered::new),
                new Broken("needsNothingButTheContract", BorrowingCard::new),
                new Broken("keepsNoStaticState", BadlyBuilt.StaticMemory::new),
                new Broken("answersInTime", BadlyBuilt.Sleeper::new),
                new Broken("tellsSeveralThreadsTheSame", BadlyBuilt.SharedCounter::new));
    }

    private static List<String> checks() {
        return Stream.<Class<?>>iterate(
                        CardConformance.class, type -> !type.equals(Object.class), type -> type.getSuperclass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
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
