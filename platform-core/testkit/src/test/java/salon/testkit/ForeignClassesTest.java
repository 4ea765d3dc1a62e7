package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;

class ForeignClassesTest {
    @Test
    void theJdkTheContractAndWhatLiesBesideTheCardMayBeUsed() {
        assertThat(ForeignClasses.of(ValidCard.class, List.of())).isEmpty();
    }

    @Test
    void otherClassesAreNamedAlsoBehindOnesOwnAndInDescriptors() {
        assertThat(ForeignClasses.of(Outer.class, List.of()))
                .contains(Test.class.getName(), ListAssert.class.getName())
                .doesNotContain(Answers.class.getName(), Outer.class.getName());
    }

    @Test
    void aLibraryThatThePluginBringsMayBeUsed() {
        assertThat(ForeignClasses.of(Outer.class, List.of("org.junit", "org.assertj", "salon.testkit")))
                .isEmpty();
    }

    static final class Outer {
        ListAssert<String> @Nullable [] field;

        Class<?> hidden() {
            return new Inner().annotation(Answers.none());
        }
    }

    static final class Inner {
        Class<?> annotation(Answers answers) {
            return answers.isEmpty() ? Test.class : String.class;
        }
    }
}
