package salon.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    private static final Field<LocalTime> TIME = Field.time("time");
    private static final Field<String> NAME = Field.text("name", 10).requiredToSubmit();
    private static final List<Field<?>> FIELDS = List.of(DAY, TIME, NAME);

    @Test
    void goodValuesAreReadInTheOrderOfTheFieldsWithTheirSource() {
        var json = new LinkedHashMap<String, Object>(Map.of("name", "Ivan"));
        json.put("day", "2026-03-01");

        var read = Answers.decode(FIELDS, json, name -> name.equals("day") ? Source.STAFF : Source.PROFILE);

        assertThat(read.problems()).isEmpty();
        assertThat(read.answers().get(DAY)).contains(LocalDate.of(2026, 3, 1));
        assertThat(read.answers().source(DAY)).contains(Source.STAFF);
        assertThat(read.answers().source(NAME)).contains(Source.PROFILE);
        assertThat(read.answers().get(TIME)).isEmpty();
        assertThat(read.answers().encode()).hasToString("{day=2026-03-01, name=Ivan}");
    }

    @Test
    void everyBadValueIsAProblemAndTheGoodOnesStay() {
        var json = Map.of("day", "soon", "name", "x".repeat(11), "time", "10:00", "colour", "red");

        var read = Answers.decode(FIELDS, json, Source.CUSTOMER);

        assertThat(read.problems())
                .containsExactly(
                        new Problem("day", "malformed"),
                        new Problem("name", "too-long"),
                        new Problem("colour", "unknown"));
        assertThat(read.answers()).isEqualTo(Answers.none().with(TIME, LocalTime.of(10, 0), Source.CUSTOMER));
    }

    @Test
    void whatIsLeftEmptyIsNotAnswered() {
        var json = new HashMap<String, @Nullable Object>(Map.of("name", "  ", "day", ""));
        json.put("time", null);

        var read = Answers.decode(FIELDS, json, Source.STAFF);

        assertThat(read.problems()).isEmpty();
        assertThat(read.answers().isEmpty()).isTrue();
        assertThat(read.answers().missing(FIELDS))
                .containsExactly(new Problem("day", "required"), new Problem("name", "required"));
    }

    @Test
    void laterAnswersWinWithTheirSourceAndKeepThePlace() {
        var prefilled = Answers.none().with(NAME, "Ivan", Source.PROFILE).with(TIME, LocalTime.NOON, Source.PROFILE);

        var both = prefilled.plus(Answers.none().with(NAME, "Olga", Source.STAFF));

        assertThat(both.encode()).hasToString("{name=Olga, time=12:00}");
        assertThat(both.source(NAME)).contains(Source.STAFF);
        assertThat(both.source(TIME)).contains(Source.PROFILE);
        assertThat(prefilled.get(NAME)).contains("Ivan");
        assertThat(both.without(TIME).all()).hasSize(1);
    }

    @Test
    void aValueIsHeldAsItComesBackFromStorage() {
        var answers = Answers.none().with(TIME, LocalTime.of(10, 0, 59)).with(NAME, " Ivan ");

        assertThat(answers.get(TIME)).contains(LocalTime.of(10, 0));
        assertThat(answers.get(NAME)).contains("Ivan");
    }

    @Test
    void codeThatGivesAnImpossibleValueIsToldWithoutQuotingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.none().with(NAME, "0123456789 secret"))
                .withMessage("not a value for name: too-long");
    }

    @Test
    void aFieldOfTheSameNameAndAnotherKindIsABug() {
        var answers = Answers.none().with(NAME, "Ivan");

        assertThatIllegalArgumentException().isThrownBy(() -> answers.get(Field.day("name")));
    }

    @Test
    void valuesStayOutOfLogs() {
        var answers = Answers.none().with(NAME, "Ivan", Source.PROFILE);

        assertThat(answers).hasToString("[name from PROFILE]");
        assertThat(DeepLink.to("screen").with(answers)).hasToString("DeepLink[screen [name]]");
    }
}
