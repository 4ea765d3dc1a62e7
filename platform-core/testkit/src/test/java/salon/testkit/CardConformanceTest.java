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
        var events = run(ValidCard::new);

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
                .contains(WrongDeclaration.class.getDeclaredClasses())
                .contains(WrongBehaviour.class.getDeclaredClasses())
                .contains(WrongBuild.class.getDeclaredClasses());
    }

    static Stream<Broken> brokenCards() {
        return Stream.of(
                new Broken("hasAnIdVersionAndIconThatNeverChange", WrongDeclaration.ChangingId::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", WrongDeclaration.TwinFields::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", WrongDeclaration.SecretAnswer::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", WrongDeclaration.RequiredForNothing::new),
                new Broken("hasFieldsWithNamesOfTheirOwn", WrongDeclaration.ConsentToNothing::new),
                new Broken("hasSettingsWithNamesOfTheirOwn", WrongDeclaration.SettingNamedAsAField::new),
                new Broken("hasSettingsWithNamesOfTheirOwn", WrongDeclaration.SettingOfRows::new),
                new Broken("hasTextsInBothLanguages", WrongDeclaration.OptionWithoutText::new),
                new Broken("hasTextsInBothLanguages", WrongDeclaration.LabelWithoutText::new),
                new Broken("hasTextsInBothLanguages", WrongDeclaration.SettingWithoutText::new),
                new Broken("hasTextsInBothLanguages", ConsentWithoutText::new),
                new Broken("tellsEveryProblemInBothLanguages", WrongDeclaration.ProblemWithoutText::new),
                new Broken("readsBackWhatWasFilledIn", WrongDeclaration.DayFromTheProfile::new),
                new Broken("bringsAnswersOfOlderVersionsAlong", WrongDeclaration.BadMigration::new),
                new Broken("leadsToAScreenWhateverIsAnswered", WrongBehaviour.LinkToNowhere::new),
                new Broken("sumsUpInOneShortLine", WrongBehaviour.EndlessSummary::new),
                new Broken("tellsAnOldAppWhatItIsAbout", WrongBehaviour.NothingToSay::new),
                new Broken("findsOptionsAndEachOfThemAgain", WrongBehaviour.NoOptions::new),
                new Broken("findsOptionsAndEachOfThemAgain", WrongBehaviour.OptionsFoundOnce::new),
                new Broken("offersAlternativesThatAreToBeHad", WrongBehaviour.ForeignAlternative::new),
                new Broken("offersAlternativesThatAreToBeHad", WrongBehaviour.SoldAlternative::new),
                new Broken("endsAHandOverWithoutSettingsAndTwiceTheSame", WrongBehaviour.NobodyToHandOverTo::new),
                new Broken("endsAHandOverWithoutSettingsAndTwiceTheSame", WrongBehaviour.HandedOverTwice::new),
                new Broken("isFoundByTheServiceLoader", WrongBuild.NotRegistered::new),
                new Broken("needsNothingButTheContract", ForeignDependencyCard::new),
                new Broken("keepsNoStaticState", WrongBuild.StaticMemory::new),
                new Broken("answersInTime", WrongBuild.Sleeper::new),
                new Broken("tellsSeveralThreadsTheSame", WrongBuild.SharedCounter::new));
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
        private static Supplier<ServiceCard> next = ValidCard::new;

        @Override
        protected ServiceCard card() {
            return next.get();
        }
    }
}
