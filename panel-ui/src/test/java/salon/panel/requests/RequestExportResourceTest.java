package salon.panel.requests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.card.AnswerFormatter;
import salon.centre.Centres;
import salon.customer.Customers;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;
import salon.request.RequestFilter;
import salon.request.RequestQueries;

@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class RequestExportResourceTest {
    private static final String EXPORT = Given.PANEL + "/centres/north/requests/test-drive/export";
    private static final Locale RUSSIAN = Locale.of("ru");

    @Inject
    Given given;

    @Inject
    Centres centres;

    @Inject
    RequestQueries lists;

    @Inject
    Customers customers;

    @Inject
    AnswerFormatter answers;

    @Inject
    OfferedCardTypes offerings;

    @Test
    void writesTheFilteredListWithAColumnForEachFieldAndNoFormulas() {
        var mark = mark();
        var wanted = given.testDrive("aurora", "north", "=cmd|'/c calc'!A0", "Нужен \"полный\" привод; " + mark);
        given.testDrive("aurora", "north", "Пётр Ильин", "без слова");
        given.testDrive("aurora", "south", "Пётр Ильин", mark);

        var list = found(Map.of("q", "привода " + mark));
        var answer = given().get(list.replace("/test-drive?", "/test-drive/export?"))
                .then()
                .statusCode(200)
                .extract();

        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"requests-test-drive-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(text)
                .startsWith("\uFEFF\"Создана\";\"Состояние\";\"Ответственный\";\"Пользователь\";\"Телефон\";\"Мэйл\";"
                        + "\"Автомобиль\";\"День\";\"Время\";\"Телефон (в заявке)\";\"Комментарий\";")
                .contains("\"Новая\";\"\";\"'=cmd|'/c calc'!A0\";\"=\"\"+79161234567\"\"\";")
                .contains("\"Нужен \"\"полный\"\" привод; " + mark + "\"")
                .contains(wanted.id().toString());
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void speaksEnglishToo() {
        assertThat(given().get(EXPORT + "?lang=en&state=done").asString()).startsWith("\uFEFF\"Created\";\"State\"");
    }

    @Test
    void readsPageByPageAndSaysWhenRowsAreLeftOut() {
        var mark = mark();
        for (var i = 0; i < 4; i++) {
            given.testDrive("aurora", "north", "Пётр Ильин", mark);
        }

        assertThat(written(3, mark)).hasSize(1 + 3 + 1).last().asString().contains("Показаны первые 3 заявок");
        assertThat(written(4, mark)).hasSize(1 + 4).last().asString().doesNotContain("Показаны");
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void isNotForAgents() {
        given().get(EXPORT).then().statusCode(403);
        assertThat(given().get(Given.PANEL + "/centres/north/requests/test-drive")
                        .asString())
                .doesNotContain("/export");
    }

    @Test
    void isOfferedToManagersWithTheFilterOfTheList() {
        var list = found(Map.of("state", "new", "q", "шины"));

        assertThat(given().get(list).asString())
                .contains("/requests/test-drive/export"
                        + URI.create(list).getRawQuery().transform(query -> "?" + query.replace("&", "&amp;")) + "\"");
    }

    @Test
    void keepsAnswersOfATypeWhoseFieldsAreGone() {
        var mark = mark();
        given.testDrive("aurora", "north", "Пётр Ильин", mark);

        var lines = written(1, mark, List.of());

        assertThat(lines.getFirst()).contains("\"Мэйл\";\"Другие ответы\";").doesNotContain("Комментарий");
        assertThat(String.join("\n", lines)).contains("Комментарий: " + mark);
    }

    @Test
    void noTwoColumnsBearOneName() {
        var field = given.in(
                        "aurora", () -> offerings.known("test-drive", RUSSIAN).orElseThrow())
                .fields()
                .getFirst();
        var fields = List.of(
                named(field, "Телефон"), named(field, "Телефон"), named(field, "номер"), named(field, "Модель"));

        var header = written(1, mark(), fields).getFirst();

        assertThat(header)
                .contains("\"Мэйл\";\"Телефон (в заявке)\";\"Телефон (в заявке) (2)\";\"номер\";\"Модель\";")
                .endsWith("\"Номер (2)\"");
    }

    @Test
    void onlyNumbersThatWeHaveCheckedAreTextsWithoutAnApostrophe() {
        assertThat(Csv.line(Stream.of(
                        Csv.Cell.Phone.of("+79161234567"),
                        Csv.Cell.Phone.of("+1+cmd|' /C calc'!A0"),
                        Csv.Cell.Phone.of(""),
                        new Csv.Cell.Text("+79161234567"))))
                .isEqualTo("\"=\"\"+79161234567\"\"\";\"'+1+cmd|' /C calc'!A0\";\"\";\"'+79161234567\"\r\n");
    }

    private static FieldView named(FieldView field, String label) {
        return new FieldView(
                field.name(),
                field.kind(),
                label,
                field.required(),
                field.maxLength(),
                field.options(),
                field.columns(),
                field.currency(),
                field.past());
    }

    private static String mark() {
        return "м" + UUID.randomUUID().toString().replace("-", "");
    }

    private List<String> written(int maxRows, String mark) {
        return written(
                maxRows,
                mark,
                given.in("aurora", () -> offerings.known("test-drive", RUSSIAN).orElseThrow())
                        .fields());
    }

    private List<String> written(int maxRows, String mark, List<FieldView> fields) {
        return given.in("aurora", () -> {
            var out = new ByteArrayOutputStream();
            var filter = new RequestFilter(centres.bySlug("north").orElseThrow().id(), "test-drive", null, null, mark);
            new CsvExport(lists, customers, answers, maxRows).write(filter, fields, RUSSIAN, ZoneId.of("UTC"), out);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        });
    }

    /// The address of what was found.
    private static String found(Map<String, String> form) {
        var list = Given.PANEL + "/centres/north/requests/test-drive";
        return HtmlForm.on(list, list)
                .send(form)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }
}
