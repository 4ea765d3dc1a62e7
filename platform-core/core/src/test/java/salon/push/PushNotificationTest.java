package salon.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PushNotificationTest {
    @Test
    void whitespaceOfAShortTextIsCollapsed() {
        assertThat(PushNotification.preview("  Ждём\n\n вас\tзавтра ")).isEqualTo("Ждём вас завтра");
    }

    @Test
    void aTextThatTurnsIsIsolatedAfterItWasCut() {
        assertThat(PushNotification.preview("\u202e" + "ж".repeat(200)))
                .startsWith("\u2068ж")
                .endsWith("ж…\u2069")
                .doesNotContain("\u202e");
    }

    @Test
    void aTextOfTheMaximumLengthIsNotCut() {
        assertThat(PushNotification.preview("ш".repeat(100))).isEqualTo("ш".repeat(100));
    }

    @Test
    void aLongTextIsCutBetweenCodePoints() {
        assertThat(PushNotification.preview("🚗".repeat(101))).isEqualTo("🚗".repeat(99) + "…");
    }
}
