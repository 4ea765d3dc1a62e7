package salon.panel.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+79161234567",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1+1",
                "＝1",
            })
    void aCellThatWouldBeAFormulaIsText(String hostile) {
        var line = Csv.line(List.of("до", hostile));

        assertThat(line).isEqualTo("\"до\";\"'" + hostile.replace("\"", "\"\"") + "\"\r\n");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(Csv.line(List.of("a=b", "", "«;»", "две\nстроки", "a\"b")))
                .isEqualTo("\"a=b\";\"\";\"«;»\";\"две\nстроки\";\"a\"\"b\"\r\n");
    }
}
