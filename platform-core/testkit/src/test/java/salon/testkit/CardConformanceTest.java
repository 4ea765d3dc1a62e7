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
import salon.spi.Field;
import salon.spi.ServiceCard;
import salon.testkit.withoutconsent.ConsentWithoutText;

class CardConformanceTest {
    /// @param check the one that it must fail
    private record InvalidCard(String check, Supplier<ServiceCard> card) {
        @Override
        public String toString() {
            return card.get().getClass().getSimpleName() + " fails " + check;
        }
    }

    @Test
    void aValidCardPassesEveryCheck() {
        var events = run(ValidCard::new);

        events.assertStatistics(
                statistics -> statistics.succeeded(checks().size()).failed(0));
    }

    @Test
    void theValidCardHasAFieldOfEveryKind() {
        var card = new ValidCard();

        assertThat(Stream.concat(card.fields().stream(), card.settings().stream())
                        .map(Object::getClass))
                .as("add a field of the new kind to ValidCard, with its texts")
                .containsAll(kinds(Field.class).toList());
    }

    @ParameterizedTest
    @MethodSource("invalidCards")
    void anInvalidCardFailsExactlyItsCheck(InvalidCard invalid) {
        assertThat(failed(invalid.card())).containsExactly(invalid.check());
    }

    @Test
    void everyCheckHasAnInvalidCard() {
        assertThat(invalidCards().map(InvalidCard::check).distinct()).containsExactlyInAnyOrderElementsOf(checks());
    }

    @Test
    void everyInvalidCardIsChecked() {
        var checked = invalidCards()
                .<Class<?>>map(invalid -> invalid.card().get().getClass())
                .toList();

        assertThat(checked)
                .doesNotHaveDuplicates()
                .contains(WrongDeclaration.class.getDeclaredClasses())
                .contains(WrongBehaviour.class.getDeclaredClasses())
                .contains(WrongBuild.class.getDeclaredClasses());
    }

    static Stream<InvalidCard> invalidCards() {
        return Stream.of(
                new InvalidCard("hasStableIdVersionAndIcon", WrongDeclaration.ChangingId::new),
                new InvalidCard("hasFieldsWithUniqueNames", WrongDeclaration.DuplicateFieldNames::new),
                new InvalidCard("hasFieldsWithUniqueNames", WrongDeclaration.SecretField::new),
                new InvalidCard("hasFieldsWithUniqueNames", WrongDeclaration.RequiredWithoutRequest::new),
                new InvalidCard("hasFieldsWithUniqueNames", WrongDeclaration.ConsentWithoutRequest::new),
                new InvalidCard("hasSettingsWithUniqueNames", WrongDeclaration.SettingNamedAsAField::new),
                new InvalidCard("hasSettingsWithUniqueNames", WrongDeclaration.SettingOfRows::new),
                new InvalidCard("hasTextsInBothLanguages", WrongDeclaration.OptionWithoutText::new),
                new InvalidCard("hasTextsInBothLanguages", WrongDeclaration.LabelWithoutText::new),
                new InvalidCard("hasTextsInBothLanguages", WrongDeclaration.SettingWithoutText::new),
                new InvalidCard("hasTextsInBothLanguages", ConsentWithoutText::new),
                new InvalidCard("hasTextsOfItsProblemsInBothLanguages", WrongDeclaration.ProblemWithoutText::new),
                new InvalidCard("readsStoredAnswersBack", WrongDeclaration.DayPrefilledFromProfile::new),
                new InvalidCard("migratesAnswersOfOlderVersions", WrongDeclaration.BadMigration::new),
                new InvalidCard("linksToAScreenForAnyAnswers", WrongBehaviour.NullLink::new),
                new InvalidCard("hasAShortSummary", WrongBehaviour.TooLongSummary::new),
                new InvalidCard("hasASummaryOfEveryAnswer", WrongBehaviour.EmptySummary::new),
                new InvalidCard("findsOptionsByKeyAndLabel", WrongBehaviour.NoOptions::new),
                new InvalidCard("findsOptionsByKeyAndLabel", WrongBehaviour.OptionsNotFoundByKey::new),
                new InvalidCard("offersValidAlternatives", WrongBehaviour.ForeignAlternative::new),
                new InvalidCard("offersValidAlternatives", WrongBehaviour.InvalidAlternative::new),
                new InvalidCard("handsOverIdempotentlyAndWithoutSettings", WrongBehaviour.HandOverNeedsSettings::new),
                new InvalidCard("handsOverIdempotentlyAndWithoutSettings", WrongBehaviour.HandOverNotIdempotent::new),
                new InvalidCard("isFoundByTheServiceLoader", WrongBuild.NotRegistered::new),
                new InvalidCard("dependsOnTheContractOnly", ForeignDependencyCard::new),
                new InvalidCard("keepsNoStaticState", WrongBuild.MutableStaticField::new),
                new InvalidCard("keepsTheTimeLimits", WrongBuild.BlockingCall::new),
                new InvalidCard("isThreadSafe", WrongBuild.SharedCounter::new));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CardConformanceTest::kinds)
                : Stream.of(type);
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
        CheckedCard.next = card;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(CheckedCard.class))
                .execute()
                .testEvents();
    }

    /// The conformance suite for the card in `next`; only run from here, on this thread.
    static final class CheckedCard extends CardConformance {
        private static Supplier<ServiceCard> next = ValidCard::new;

        @Override
        protected ServiceCard card() {
            return next.get();
        }
    }
}
