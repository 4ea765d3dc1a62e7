package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The phone's form for fields of every kind.
@TestInstance(Lifecycle.PER_CLASS)
class PhoneFormTest {
    private static final String PREFILL = "GET card-types/parts/prefill";
    private static final String CHECK = "POST card-types/parts/check";
    private static final String CALM = "{\"summary\":\"\",\"problems\":[],\"warnings\":[]}";
    private static final String SLIP = """
            {"summary":"≈ 39 500 ₽ в месяц","problems":[{"field":"parts","code":"required","text":"Заполните"}],
             "warnings":[{"field":"vin","code":"check-digit","text":"Проверьте VIN"}]}""";

    private final DemoPorts ports = DemoPorts.free();
    private final PageServer pages = StartPage.start(ports);
    private Browsers browsers;
    private BrowserContext device;
    private StubPlatform platform;
    private Page page;

    PhoneFormTest() throws IOException {}

    @BeforeAll
    void open() {
        browsers = Browsers.open();
    }

    @BeforeEach
    void fill() {
        platform = new StubPlatform();
        platform.answer("GET centres", 200, """
                {"items":[{"slug":"north","name":"Север","address":"","phone":"+74951000101"}]}""");
        platform.answer("GET card-types", 200, """
                {"items":[{"id":"parts","title":"Запчасти","icon":"nut","takesRequests":true,"centres":["north"],
                  "consent":{"version":3,"text":"Я согласен"},
                  "fields":[
                    {"name":"vin","kind":"vin","label":"VIN","options":[],"columns":[]},
                    {"name":"maker","kind":"search","label":"Чьи","options":[],"columns":[]},
                    {"name":"price","kind":"money","label":"Не дороже","currency":"RUB","options":[],"columns":[]},
                    {"name":"parts","kind":"rows","label":"Что","required":true,"options":[],"columns":[
                      {"name":"number","kind":"text","label":"Номер","options":[],"columns":[]},
                      {"name":"quantity","kind":"number","label":"Сколько","options":[],"columns":[]}]}]}]}""");
        platform.answer("GET card-types/parts/options", 200, """
                {"items":[{"key":"b","label":"<b>Bosch</b>"},{"key":"m","label":"Mann"}]}""");
        platform.answer(PREFILL, 200, "{\"answers\":{},\"sources\":{}}");
        platform.answer(CHECK, 200, CALM);
        device = browsers.person();
        page = device.newPage();
        page.setViewportSize(360, 740);
        platform.standInFor(page, ports);
        page.navigate(ports.url(Service.PAGE) + "/phone/#/form/parts");
        page.getByTestId("login-ivan").click();
        assertThat(field("vin")).isVisible();
    }

    @AfterEach
    void leave() {
        device.close();
    }

    @AfterAll
    void close() {
        pages.close();
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void rows_money_options_and_the_consent_go_as_the_platform_reads_them() {
        platform.answer("POST requests", 201, "{}");
        field("maker").fill("m");
        page.getByRole(AriaRole.OPTION).last().click();
        field("price").fill("1 200,5");
        field("parts.0.number").fill("90915");
        field("parts.0.quantity").fill("2");
        field("parts.0.quantity").press("Enter");
        assertThat(field("parts.1.number")).isFocused();
        field("parts.1.number").fill("колодки");

        submit();
        assertThat(page.getByTestId("problem-consent")).not().isEmpty();
        page.getByTestId("consent").check();
        submit();

        assertThat(page.getByTestId("request-sent")).isVisible();
        assertThat(platform.sent("POST requests")).singleElement().asString().contains("""
                "consent":3,"answers":{"maker":{"key":"m","label":"Mann"},"price":{"amount":120050,"currency":"RUB"},\
                "parts":[{"number":"90915","quantity":2},{"number":"колодки"}]}""");
    }

    @Test
    void it_begins_with_what_is_known_and_says_where_from() {
        platform.answer(PREFILL, 200, """
                {"answers":{"vin":"XTAGFL110JY000003"},"sources":{"vin":"profile"}}""");
        page.navigate(ports.url(Service.PAGE) + "/phone/#/services");
        page.getByTestId("service-parts").click();

        assertThat(field("vin")).hasValue("XTAGFL110JY000003");
        assertThat(page.getByTestId("source-vin")).hasText("из вашего профиля");

        platform.answer(CHECK, 200, SLIP);
        field("maker").fill("m");
        page.getByRole(AriaRole.OPTION).last().click();

        assertThat(page.getByTestId("form-summary")).hasText("≈ 39 500 ₽ в месяц");
    }

    @Test
    void what_it_comes_to_and_a_slip_are_told_while_one_types() {
        platform.answer(CHECK, 200, SLIP);

        field("vin").fill("XTAGFL110JY000001");

        assertThat(page.getByTestId("warning-vin")).hasText("Проверьте VIN");
        assertThat(page.getByTestId("form-summary")).hasText("≈ 39 500 ₽ в месяц");
        assertThat(page.getByTestId("problem-parts")).isEmpty();
    }

    @Test
    void a_check_that_fails_disturbs_nobody() {
        platform.answer(CHECK, 503, "{\"title\":\"away\"}");
        page.waitForResponse(
                answer -> answer.status() == 503, () -> field("vin").fill("XTA"));
        platform.answer(CHECK, 200, SLIP);

        field("vin").fill("XTAGFL110JY000001");

        assertThat(page.getByTestId("warning-vin")).hasText("Проверьте VIN");
        assertThat(page.locator("#toast")).isHidden();
        assertThat(page.getByTestId("form-problem")).isEmpty();
    }

    @Test
    void a_problem_of_a_row_stands_at_its_cell() {
        platform.answer("POST requests", 422, """
                {"title":"no","problems":[{"field":"parts.1.number","code":"malformed","text":"Нет такой детали"}]}""");
        page.getByTestId("add-parts").click();
        field("parts.1.number").fill("???");
        page.getByTestId("consent").check();

        submit();

        assertThat(page.getByTestId("problem-parts.1.number")).hasText("Нет такой детали");
        assertThat(field("parts.1.number")).isFocused();
        page.getByTestId("remove-parts-0").click();
        assertThat(field("parts.0.number")).hasValue("???");
    }

    @Test
    void a_card_that_is_over_leads_to_what_there_is_instead() {
        platform.answer("POST requests", 410, """
                {"title":"Gone","alternatives":[{"type":"parts","title":"Другие запчасти","summary":"",
                  "link":{"screen":"parts","params":{"vin":"XTAGFL110JY000002"}}}]}""");
        field("parts.0.number").fill("90915");
        page.getByTestId("consent").check();
        submit();

        page.getByTestId("alternative").click();

        assertThat(field("vin")).hasValue("XTAGFL110JY000002");
        assertThat(page.url()).doesNotContain("XTAGFL110JY000002");
    }

    private Locator field(String name) {
        return page.getByTestId("field-" + name);
    }

    private void submit() {
        page.getByTestId("card-form-submit").click();
    }
}
