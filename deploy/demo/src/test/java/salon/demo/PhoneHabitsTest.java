package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The phone does what people are used to: Back closes a sheet, an input method keeps its Enter, forms claim
/// nothing that is not so.
@TestInstance(Lifecycle.PER_CLASS)
class PhoneHabitsTest {
    private static final String CHAT = "01900000-0000-7000-8000-000000000001";
    private static final String CARD = "01900000-0000-7000-8000-000000000002";

    private final DemoPorts ports = DemoPorts.free();
    private final PageServer pages = StartPage.start(ports);
    private Browsers browsers;
    private BrowserContext device;
    private StubPlatform platform;
    private Page page;

    PhoneHabitsTest() throws IOException {}

    @BeforeAll
    void open() {
        browsers = Browsers.open();
    }

    @BeforeEach
    void signIn() {
        platform = new StubPlatform();
        platform.answer("GET centres", 200, """
                {"items":[{"slug":"north","name":"Север","address":"Москва","phone":"+74951000101"}]}""");
        platform.answer("GET card-types", 200, """
                {"items":[{"id":"polis","title":"Полис","icon":"shield-check","takesRequests":true,"centres":["north"],
                  "fields":[
                    {"name":"start","kind":"day","label":"С какого дня","options":[],"columns":[]},
                    {"name":"phone","kind":"phone","label":"Телефон","required":true,"options":[],"columns":[]},
                    {"name":"comment","kind":"text","label":"Ещё","options":[],"columns":[]},
                    {"name":"born","kind":"day","label":"Дата рождения","past":true,"options":[],"columns":[]},
                    {"name":"drivers","kind":"rows","label":"Водители","options":[],"columns":[
                      {"name":"born","kind":"day","label":"Дата рождения","past":true,"options":[],"columns":[]}]}]}]}""");
        platform.answer("GET card-types/polis/prefill", 200, "{\"answers\":{},\"sources\":{}}");
        platform.answer("POST card-types/polis/check", 200, "{\"summary\":\"\",\"problems\":[],\"warnings\":[]}");
        device = browsers.person();
        page = device.newPage();
        page.setViewportSize(360, 740);
        platform.standInFor(page, ports);
        show("chats");
        page.getByTestId("login-ivan").click();
        assertThat(page.getByTestId("new-chat")).isVisible();
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
    void back_closes_a_sheet_and_stays_in_the_app() {
        var address = page.url();
        page.getByTestId("new-chat").click();
        assertThat(page.locator("dialog")).isVisible();

        page.goBack();

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.getByTestId("new-chat")).isVisible();
    }

    @Test
    void a_sheet_that_was_closed_leaves_nothing_behind() {
        show("services");
        show("chats");
        page.getByTestId("new-chat").click();
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);

        page.goBack();

        assertThat(page.getByTestId("service-polis")).isVisible();
    }

    @Test
    void what_is_chosen_in_a_sheet_is_one_step_further() {
        platform.answer("POST conversations", 201, chat(0));
        platform.answer("GET conversations/" + CHAT + "/messages", 200, "{\"items\":[]}");
        page.getByTestId("new-chat").click();

        page.getByTestId("centre-north").click();
        assertThat(page.getByTestId("message-input")).isVisible();
        page.goBack();

        assertThat(page.getByTestId("new-chat")).isVisible();
        assertThat(page.locator("dialog")).hasCount(0);
    }

    /// Safari tells the Enter that ends a composition by its key code only.
    @Test
    void an_enter_of_an_input_method_does_not_send() {
        platform.answer("GET conversations", 200, "{\"items\":[" + chat(0) + "]}");
        platform.answer("GET conversations/" + CHAT + "/messages", 200, "{\"items\":[]}");
        show("services");
        page.reload();
        show("chat/" + CHAT);
        var field = page.getByTestId("message-input");
        field.fill("にほん");

        field.evaluate("(field) => field.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");
        assertThat(field).hasValue("にほん");
        assertThat(page.getByTestId("message")).hasCount(0);

        field.press("Enter");
        assertThat(page.getByTestId("message")).hasCount(1);
    }

    @Test
    void a_birthday_offers_no_day_to_come() {
        show("form/polis");

        var born = page.locator(".field", new Page.LocatorOptions().setHas(page.getByTestId("field-born")));
        assertThat(page.getByTestId("field-born")).isVisible();
        assertThat(born.locator(".chip")).hasCount(0);
        assertThat(page.locator(".rows-of .chip")).hasCount(0);
        assertThat(page.getByTestId("field-start")).hasAttribute("min", today());
        assertThat(page.getByTestId("field-born")).hasAttribute("max", today());
        assertThat(page.locator(".chip").first()).hasText("Завтра");
    }

    @Test
    void a_form_says_that_it_is_filled_in_only_when_it_is() {
        openCard("{\"comment\":\"новый\"}");
        assertThat(page.getByTestId("prefilled"))
                .hasText("Часть полей уже заполнена. Проверьте их и заполните остальное.");

        openCard("{\"phone\":\"+79161234567\"}");
        assertThat(page.getByTestId("prefilled")).hasText("Мы заполнили форму за вас. Проверьте и отправьте.");

        openCard("{}");
        assertThat(page.getByTestId("prefilled")).hasCount(0);
    }

    @Test
    void a_text_from_right_to_left_does_not_turn_the_line() {
        platform.answer("GET conversations", 200, "{\"items\":[" + chat(1) + "]}");
        show("services");
        page.reload();
        show("chats");

        assertThat(page.getByTestId("chat-north")).containsText("Вы: \u2068שלום\u2069");
    }

    private void openCard(String answers) {
        platform.answer("GET cards/" + CARD, 200, """
                {"id":"%s","type":"polis","centre":{"slug":"north","name":"Север"},"link":{"screen":"polis","params":{}},
                 "answers":%s,"sources":{},"warnings":[]}""".formatted(CARD, answers));
        show("chats");
        assertThat(page.getByTestId("new-chat")).isVisible();
        show("form/polis?card=" + CARD);
        assertThat(page.getByTestId("field-phone")).isVisible();
    }

    private void show(String address) {
        page.navigate(ports.url(Service.PAGE) + "/phone/#/" + address);
    }

    private String today() {
        return (String) page.evaluate("new Intl.DateTimeFormat('sv').format(new Date())");
    }

    private static String chat(int messages) {
        var last = messages == 0 ? "null" : """
                {"seq":1,"id":"m","at":"2026-03-01T10:00:00Z","from":{"kind":"customer"},"text":"שלום"}""";
        return """
                {"id":"%s","centre":{"slug":"north","name":"Север"},"lastSeq":%d,"seenUpTo":0,"unread":0,
                 "deleted":false,"last":%s}""".formatted(CHAT, messages, last);
    }
}
