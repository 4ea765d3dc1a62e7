package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00A0", "\u200B\u200D", "\u2060\uFEFF", "\u3164", "\u2800", "\uFE0F"})
    void aTextThatNobodyCanSeeIsNone(String text) {
        assertThat(draft(text).isWellFormed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "👨\u200D👩\u200D👧", "❤\uFE0F", "\u200Bда", "\uFFFD", "नमस्ते"})
    void aTextWithSomethingToSeeIsOne(String text) {
        assertThat(draft(text).isWellFormed()).isTrue();
    }

    private static NewMessage draft(String text) {
        return new NewMessage(
                UUID.randomUUID(), UUID.randomUUID(), new Writer.Customer(UUID.randomUUID(), "Иван"), text);
    }
}
