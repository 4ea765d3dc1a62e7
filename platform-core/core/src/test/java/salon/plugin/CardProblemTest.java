package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.spi.Answers;
import salon.spi.Field;
import salon.spi.Source;

class CardProblemTest {
    private static final List<Field<?>> FIELDS = List.of(
            Field.phone("phone"),
            Field.wholeNumber("count", 0, 100_000),
            Field.money("price", "RUB"),
            Field.vin("vin"),
            Field.rows("parts", Field.wholeNumber("quantity", 0, 100), Field.money("price", "RUB")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | 12    | ru | Напишите номер с кодом страны, например +7 916 123-45-67",
                "count | 1,250 | ru | Напишите целое число, например 12500 или 12 500",
                "count | 1.250 | en | Write a whole number, for example 12500 or 12,500",
                "price | 1,250 | ru | Напишите сумму без разделителей или так: 1 250,50",
                "price | 1.250 | en | Write the amount without separators or like this: 1,250.50",
                "vin   | 12    | en | This value has the wrong form",
            })
    void whatCanBeWrittenInSeveralWaysIsRefusedWithAnExample(String name, String typed, String language, String text) {
        assertThat(texts(Map.of(name, typed), language)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity | 1,5   | Напишите целое число, например 12500 или 12 500",
                "price    | 1,250 | Напишите сумму без разделителей или так: 1 250,50",
            })
    void soAreTheColumnsOfRows(String column, String typed, String text) {
        assertThat(texts(Map.of("parts", List.of(Map.of(column, typed))), "ru")).containsExactly(text);
    }

    /// What the message proposes is accepted.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | 12500    | en",
                "count | 12,500   | en",
                "count | 12 500   | ru",
                "price | 1,250.50 | en",
                "price | 1 250,50 | ru"
            })
    void theExamplesAreAccepted(String name, String typed, String language) {
        assertThat(texts(Map.of(name, typed), language)).isEmpty();
    }

    private static List<String> texts(Map<String, Object> typed, String language) {
        var reader = Locale.of(language);
        return Answers.decode(FIELDS, typed, Source.CUSTOMER, reader).problems().stream()
                .map(problem -> CardProblem.of(problem, FIELDS, reader).text())
                .toList();
    }
}
