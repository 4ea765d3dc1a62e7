package salon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BidiTextTest {
    @Test
    void aNameStandsBetweenIsolates() {
        assertThat(BidiText.isolate("Ольга")).isEqualTo("\u2068Ольга\u2069");
        assertThat(BidiText.isolate("")).isEmpty();
    }

    @Test
    void nothingInItEndsItsIsolateOrOutlivesIt() {
        assertThat(BidiText.isolate("Ольга\u202e \u2069\u2067Смирнова\u202c\u200f"))
                .isEqualTo("\u2068Ольга Смирнова\u200f\u2069");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+79161234567", "olga@aurora.example", "Ольга, 5 мая 🚗", "2 < 3"})
    void whatIsWrittenFromLeftToRightStays(String text) {
        assertThat(BidiText.isolateIfTurning(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"דוד", "Ольга \u202eСмирнова", "محمد +7", "a\u2067b"})
    void whatTurnsIsIsolated(String text) {
        assertThat(BidiText.isolateIfTurning(text)).startsWith("\u2068").endsWith("\u2069");
    }
}
