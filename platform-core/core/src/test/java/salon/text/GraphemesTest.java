package salon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {
    @Test
    void aTextThatFitsStaysAsItIs() {
        assertThat(Graphemes.truncate("привет", 6)).isEqualTo("привет");
        assertThat(Graphemes.abbreviate("привет", 6)).isEqualTo("привет");
    }

    @Test
    void theEllipsisCounts() {
        assertThat(Graphemes.abbreviate("приветы", 6)).isEqualTo("приве…");
        assertThat(Graphemes.abbreviate("при веты", 5)).isEqualTo("при…");
    }

    /// A flag, a family, a letter with accents, a sign with a variation selector, a skin tone, Hangul in parts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83C\uDDF7\uD83C\uDDFA",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "e\u0301\u0323",
                "\u2764\uFE0F",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\u1112\u1161\u11AB"
            })
    void aClusterIsNeverCutInTwo(String cluster) {
        var length = cluster.codePointCount(0, cluster.length());
        for (var part = 1; part < length; part++) {
            assertThat(Graphemes.truncate("а".repeat(99) + cluster + "дальше", 99 + part))
                    .isEqualTo("а".repeat(99));
        }
        assertThat(Graphemes.truncate("а".repeat(99) + cluster + "дальше", 99 + length))
                .isEqualTo("а".repeat(99) + cluster);
    }

    @Test
    void aClusterThatIsTooLongForItselfIsCut() {
        var letter = "a" + "\u0301".repeat(500);

        assertThat(Graphemes.truncate(letter, 10)).hasSize(10);
    }
}
