package salon.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PushNotificationTest {
    @Test
    void aShortTextIsOneLine() {
        assertThat(Preview.of("  Ждём\n\n вас\tзавтра ")).isEqualTo("Ждём вас завтра");
    }

    @Test
    void aTextOfTheMostLengthStaysWhole() {
        assertThat(Preview.of("ш".repeat(100))).isEqualTo("ш".repeat(100));
    }

    @Test
    void aLongTextIsCutBetweenCodePoints() {
        assertThat(Preview.of("🚗".repeat(101))).isEqualTo("🚗".repeat(99) + "…");
    }
}
