package salon.plugin.testdrive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;
import salon.testkit.SampleContext;

class TestDriveCardTest {
    private final TestDriveCard card = new TestDriveCard();

    @ParameterizedTest
    @EnumSource
    void aDayThatIsOverCannotBeBooked(Moment moment) {
        var context = SampleContext.at(moment);
        var yesterday = Answers.none().with(TestDriveCard.DAY, context.today().minusDays(1));

        var problems = card.check(yesterday, context);

        assertThat(problems).containsExactly(new Problem("day", "past"));
    }

    @ParameterizedTest
    @EnumSource
    void todayCanBeBooked(Moment moment) {
        var context = SampleContext.at(moment);
        var today = Answers.none().with(TestDriveCard.DAY, context.today());

        assertThat(card.check(today, context)).isEmpty();
    }
}
