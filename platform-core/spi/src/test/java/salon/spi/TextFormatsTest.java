package salon.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {
    @Test
    void aTextThatFitsIsNotAbbreviated() {
        assertThat(TextFormats.abbreviate("а".repeat(98) + "🇷🇺", 100)).isEqualTo("а".repeat(98) + "🇷🇺");
    }

    /// A flag, a family, a letter with accents, a sign with a variation selector, a skin tone.
    @ParameterizedTest
    @ValueSource(strings = {"🇷🇺", "👨\u200D👩\u200D👧", "e\u0301\u0323", "❤\uFE0F", "👍\uD83C\uDFFD"})
    void aClusterIsNeverCutInTwo(String cluster) {
        var before = "а".repeat(98);
        var length = cluster.codePointCount(0, cluster.length());

        for (var part = 0; part < length; part++) {
            assertThat(TextFormats.abbreviate(before + cluster + " дальше", 98 + part + 1))
                    .isEqualTo(before + "…");
        }
        assertThat(TextFormats.abbreviate(before + cluster + " дальше", 98 + length + 1))
                .isEqualTo(before + cluster + "…");
    }

    @Test
    void twoFlagsAreCutBetweenThem() {
        assertThat(TextFormats.abbreviate("🇷🇺🇰🇿🇷🇺", 4)).isEqualTo("🇷🇺…");
        assertThat(TextFormats.abbreviate("🇷🇺🇰🇿🇷🇺", 5)).isEqualTo("🇷🇺🇰🇿…");
    }
}
