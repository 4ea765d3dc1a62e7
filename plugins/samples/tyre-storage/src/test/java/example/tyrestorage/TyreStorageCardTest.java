package example.tyrestorage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;
import salon.testkit.SampleContext;

class TyreStorageCardTest {
    private final TyreStorageCard card = new TyreStorageCard();
    private final SampleContext context = SampleContext.at(Moment.SUBMIT);

    @Test
    void tyresAreHandedOutInPairsFromTodayOn() {
        var three = Answers.none().with(TyreStorageCard.COUNT, 3);
        var yesterday = three.with(TyreStorageCard.DAY, context.today().minusDays(1));
        var four = Answers.none().with(TyreStorageCard.COUNT, 4).with(TyreStorageCard.DAY, context.today());

        assertThat(card.check(yesterday, context))
                .containsExactly(new Problem("day", "past"), new Problem("count", "odd-count"));
        assertThat(card.check(four, context)).isEmpty();
    }

    @Test
    void theChatTellsWhereTheTyresAre() {
        var winter = Answers.none().with(TyreStorageCard.SEASON, "winter");
        var set = context.with(Answers.none().with(TyreStorageCard.ADDRESS, "1 Depot Street"));

        assertThat(card.summary(winter, context)).isEqualTo("Winter");
        assertThat(card.summary(winter, set)).isEqualTo("Winter, 1 Depot Street");
    }
}
