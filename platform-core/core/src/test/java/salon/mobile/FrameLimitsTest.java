package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameLimitsTest {
    private static final int MOST = 32 * 1024;

    @ParameterizedTest
    @MethodSource
    void aFrameHasAtMost32KiBOfUtf8(String text, boolean fits) {
        assertThat(FrameLimits.brokenBy(text).isEmpty()).isEqualTo(fits);
    }

    static Stream<Arguments> aFrameHasAtMost32KiBOfUtf8() {
        return Stream.of("a", "я", "€", "😀").flatMap(character -> {
            var bytes = character.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            var most = character.repeat(MOST / bytes) + "a".repeat(MOST % bytes);
            return Stream.of(arguments(most, true), arguments(most + "a", false));
        });
    }
}
