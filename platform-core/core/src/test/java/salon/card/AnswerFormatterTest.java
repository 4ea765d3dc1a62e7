package salon.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.card.AnswerFormatter.AnswerView;
import salon.plugin.LeafletCard;
import salon.plugin.TestPluginSettings;

class AnswerFormatterTest {
    private static final Locale EN = Locale.of("en");

    @Test
    void storedAnswersGetTheirLabels() {
        var answers = Map.<String, Object>of("kind", "new", "price", Map.of("amount", 150_000, "currency", "RUB"));

        var lines = new AnswerFormatter(TestPluginSettings.cardTypes())
                .of(LeafletCard.ID, 1, answers, Map.of("kind", "old"), EN);

        assertThat(lines)
                .containsExactly(
                        new AnswerView("kind", "choice", "Kind", "New", "Old", "", "new", "old"),
                        new AnswerView(
                                "price", "money", "Price", "1,500\u00A0RUB", null, "", answers.get("price"), null));
    }
}
