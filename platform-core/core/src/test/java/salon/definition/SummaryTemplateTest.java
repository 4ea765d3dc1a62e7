package salon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTemplateTest {
    private static final SummaryTemplate TEMPLATE = SummaryTemplate.of("Шины: {season}, {wheels} шт., {day} в {time}!");

    @Test
    void placesAreFilled() {
        assertThat(filled(Map.of("season", "летние", "wheels", "4", "day", "5 мая", "time", "10:00")))
                .isEqualTo("Шины: летние, 4 шт., 5 мая в 10:00!");
    }

    @Test
    void theWordsOfAMissingAnswerAreLeftOutWithIt() {
        assertThat(filled(Map.of("season", "летние", "day", "5 мая"))).isEqualTo("Шины: летние, 5 мая");
        assertThat(filled(Map.of("wheels", "4"))).isEqualTo("Шины: 4 шт.");
        assertThat(filled(Map.of("day", "5 мая", "time", "10:00"))).isEqualTo("Шины: 5 мая в 10:00!");
    }

    @Test
    void withoutAnyAnswerTheLineIsEmpty() {
        assertThat(filled(Map.of())).isEmpty();
    }

    @Test
    void anAnswerIsNeverATemplate() {
        assertThat(filled(Map.of("season", "{day}", "day", "{season}"))).isEqualTo("Шины: {day}, {season}");
    }

    @Test
    void wordsWithoutAPlaceStayAsTheyAre() {
        assertThat(SummaryTemplate.of("Хранение шин").fill(name -> "")).isEqualTo("Хранение шин");
    }

    private static String filled(Map<String, String> answers) {
        return TEMPLATE.fill(name -> answers.getOrDefault(name, ""));
    }
}
