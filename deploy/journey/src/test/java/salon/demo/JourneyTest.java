package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// One conversation through the whole platform, in a browser, on real servers: each step needs the one before.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith({StopAtFirstFailure.class, RunningDemo.class})
class JourneyTest {
    private static final String QUESTION = "Здравствуйте! Есть ли у вас Lada Vesta на тест-драйв?";
    private static final String ANSWER = "Есть, приезжайте в субботу.";
    private static final String SECOND_ANSWER = "И возьмите с собой права.";
    private static final String FOLLOW_UP = "А в воскресенье можно?";
    private static final String CONFIRMATION = "Ждём вас, возьмите права.";
    private static final LocalDate OFFERED = LocalDate.now().plusDays(3);
    private static final LocalDate WANTED = LocalDate.now().plusDays(5);

    private final Browsers browsers = Browsers.open();
    private final DemoPorts ports;
    private final BrowserContext firstDevice = browsers.person();
    private final BrowserContext secondDevice = browsers.person();
    private final BrowserContext staff = browsers.person();

    private Phone phone;
    private MailboxPage inbox;
    private PanelPage anna;
    private String chat;

    JourneyTest(DemoServers demo) {
        ports = demo.ports();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        phone = Phone.open(firstDevice, ports, "ivan");
        inbox = MailboxPage.of(staff.newPage(), ports);
        anna = new PanelPage(inbox.page());
        chat = "";
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    @Order(1)
    void ivan_writes_to_north_and_his_other_phone_gets_the_message_too() {
        phone.startChat("north");
        chat = phone.chat();
        var other = Phone.open(secondDevice, ports, "ivan");
        other.openChat("north");

        phone.write(QUESTION);

        assertThat(phone.message("customer", QUESTION)).hasAttribute("data-state", "sent");
        assertThat(other.message("customer", QUESTION)).isVisible();
        assertThat(phone.message("auto", "Аврора Север")).isVisible();
        other.page().close();
    }

    @Test
    @Order(2)
    void a_mail_tells_north_who_asks_what_as_html_and_as_plain_text() {
        inbox.open("north@aurora.example", "Вопрос из чата: Иван Петров, Аврора Север");

        for (var part : new String[] {"Иван Петров", "+79161234567", QUESTION}) {
            assertThat(inbox.html().locator("body")).containsText(part);
        }
        assertThat(inbox.text()).containsText(QUESTION);
        assertThat(inbox.text()).containsText("Ответить");
        assertThat(inbox.text()).containsText("Открыть в ПУ");
    }

    @Test
    @Order(3)
    void an_answer_from_the_mail_needs_no_sign_in_and_stands_on_the_open_phone_at_once() {
        var form = inbox.follow("Ответить");
        assertThat(form.locator(".history")).containsText(QUESTION);
        assertThat(form.getByLabel("Ваш ответ")).hasValue("");

        form.getByLabel("Ваш ответ").fill(ANSWER);
        save(form);

        assertThat(form.getByRole(AriaRole.STATUS)).containsText("Ответ отправлен");
        assertThat(phone.message("staff", ANSWER)).isVisible();
        form.close();
    }

    @Test
    @Order(4)
    void the_same_link_tells_who_answered_what_and_sends_again_only_when_told_twice() {
        phone.page().close();

        var form = inbox.follow("Ответить");
        assertThat(form.locator(".colleague")).containsText(ANSWER);
        assertThat(form.locator(".colleague")).containsText("north@aurora.example");
        form.getByLabel("Ваш ответ").fill(SECOND_ANSWER);
        save(form);
        assertThat(form.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(form.getByLabel("Ваш ответ")).hasValue(SECOND_ANSWER);
        form.getByLabel("Да, отправить ещё один ответ").check();
        save(form);

        assertThat(form.getByRole(AriaRole.STATUS)).containsText("Ответ отправлен");
        form.close();
    }

    @Test
    @Order(5)
    void a_closed_phone_gets_a_push_and_a_red_dot_when_it_is_opened_again() {
        var pushes = new ReceivedPushes(ports);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(pushes.about(chat))
                .anySatisfy(push ->
                        assertThat(push.at("/notification/body").asText()).contains(SECOND_ANSWER)));

        phone = Phone.open(firstDevice, ports, "ivan");

        assertThat(phone.page().getByTestId("unread-dot")).containsText("1");
        phone.openChat("north");
        assertThat(phone.message("staff", SECOND_ANSWER)).isVisible();
    }

    @Test
    @Order(6)
    void the_mail_leads_anna_through_her_sign_in_to_that_very_chat() {
        var page = inbox.follow("Открыть в ПУ");
        anna = new PanelPage(page).signIn("anna");

        assertThat(page).hasURL(Pattern.compile(".*/chats/" + chat + ".*"));
        for (var text : new String[] {QUESTION, ANSWER, SECOND_ANSWER}) {
            assertThat(anna.messages(text)).isVisible();
        }
        assertThat(page.locator(".customer")).containsText("Иван Петров");
        assertThat(page.locator(".customer")).containsText("+79161234567");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Вниз"))
                .click();
        assertThat(page.getByLabel("Ответить")).isInViewport();
    }

    @Test
    @Order(7)
    void an_unanswered_chat_is_blue_in_the_list_and_its_text_leads_to_it() {
        anna.menu("Вопросы-Ответы");
        assertThat(anna.rows("Иван Петров")).not().hasClass(Pattern.compile("is-waiting"));

        phone.write(FOLLOW_UP);

        assertThat(anna.rows("Иван Петров")).hasClass(Pattern.compile("is-waiting"));
        anna.rows("Иван Петров").getByText(FOLLOW_UP).click();
        assertThat(anna.page()).hasURL(Pattern.compile(".*/chats/" + chat + ".*"));
        assertThat(anna.messages(FOLLOW_UP)).isVisible();
    }

    @Test
    @Order(8)
    void a_card_without_text_and_without_answers_opens_an_empty_form_on_the_phone() {
        anna.chooseCard("Тест-драйв");
        anna.send();

        assertThat(phone.cards()).hasCount(1);
        phone.cards().first().click();
        assertThat(phone.field("car")).hasValue("");
        phone.page()
                .getByTestId("tab-chats")
                .or(phone.page().getByTestId("back"))
                .first()
                .click();
    }

    @Test
    @Order(9)
    void a_prefilled_card_beside_a_text_is_sent_back_with_another_day() {
        anna.page().getByLabel("Ответить").fill("Записал вас, проверьте:");
        anna.chooseCard("Тест-драйв");
        anna.fill("Автомобиль", "Lada Vesta");
        anna.fill("Телефон", "+79160000001");
        anna.fill("День", OFFERED.toString());
        anna.send();
        phone.page().navigate(ports.url(Service.PAGE) + "/phone/#/chat/" + chat);

        phone.cards().last().click();
        assertThat(phone.field("car")).hasValue("Lada Vesta");
        assertThat(phone.field("phone")).hasValue("+79160000001");
        assertThat(phone.field("day")).hasValue(OFFERED.toString());
        phone.field("day").fill(WANTED.toString());
        phone.page().getByTestId("card-form-submit").click();

        assertThat(phone.page().getByTestId("request-sent")).isVisible();
    }

    @Test
    @Order(10)
    void the_request_stands_in_the_chat_and_under_its_own_heading_and_a_mail_tells_staff() {
        assertThat(anna.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть заявку")))
                .isVisible();

        anna.menu("Тест-драйв");
        anna.rows("Иван Петров").getByRole(AriaRole.LINK).first().click();

        assertThat(anna.page().locator(".answers")).containsText("Lada Vesta");
        assertThat(anna.page().locator(".answers ins")).isVisible();
        inbox.open("north@aurora.example", "Тест-драйв: Иван Петров, Аврора Север");
        assertThat(inbox.html().locator("body")).containsText("Lada Vesta");
        phone.page().navigate(ports.url(Service.PAGE) + "/phone/#/requests");
        assertThat(phone.page().getByTestId("request")).containsText("Lada Vesta");
    }

    @Test
    @Order(11)
    void anna_confirms_it_for_another_day_and_the_phone_hears_of_it_in_her_words() {
        var page = anna.page();
        page.getByLabel("Слова пользователю").fill(CONFIRMATION);
        anna.fill("День", WANTED.plusDays(1).toString());

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Подтвердить"))
                .click();

        assertThat(page.locator("#work .is-good")).isVisible();
        assertThat(page.locator("#history")).containsText("Подтверждена");
        phone.page().reload();
        assertThat(phone.page().getByTestId("request")).hasAttribute("data-state", "confirmed");
        assertThat(phone.page().getByTestId("request-reply")).containsText(CONFIRMATION);
        phone.page().navigate(ports.url(Service.PAGE) + "/phone/#/chat/" + chat);
        assertThat(phone.message("auto", CONFIRMATION)).isVisible();
    }

    @Test
    @Order(12)
    void anna_of_north_sees_nothing_of_south() throws Exception {
        var south = ApiClient.of(ports, "aurora", "aurora", "olga").openChat("south");
        var here = anna.page();

        assertThat(status(here, "aurora", "chats/" + chat)).isEqualTo(200);
        assertThat(status(here, "aurora", "centres/north/chats")).isEqualTo(200);
        assertThat(status(here, "aurora", "chats/" + south)).isEqualTo(404);
        assertThat(status(here, "aurora", "centres/south/chats")).isEqualTo(404);
        assertThat(here.locator("body")).not().containsText("Ольга");
        status(here, "aurora", "");
        assertThat(here.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Меню")))
                .not()
                .containsText("Юг");
    }

    @Test
    @Order(13)
    void people_of_vega_reach_nothing_of_aurora() throws Exception {
        var strangers = new CrossTenantChecks(ports, chat);

        strangers.tokenOfAnotherTenantIsRefused();
        strangers.chatIsUnknownInAnotherTenant();
        strangers.socketRefusesTokenOfAnotherTenant();

        var viktor = browsers.person().newPage();
        status(viktor, "vega", "");
        new PanelPage(viktor).signIn("viktor");
        assertThat(viktor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat(status(viktor, "vega", "chats/" + chat)).isEqualTo(404);
        status(viktor, "aurora", "chats/" + chat);
        assertThat(viktor).hasURL(Pattern.compile(".*/realms/aurora/.*"));
        new PanelPage(viktor).sendCredentials("viktor");
        assertThat(viktor.locator("#username")).isVisible();
    }

    @Test
    @Order(14)
    void metrics_name_routes_and_nothing_that_was_typed() throws Exception {
        for (var call = 0; call < 150; call++) {
            try (var socket = new Socket("localhost", ports.of(Service.PLATFORM))) {
                // Broken before the answer: Quarkus would count it under its address.
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write("GET /t/aurora/reply/typed-%d HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .formatted(call)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        ApiClient.of(ports, "aurora", "aurora", "olga").get("offers");

        var metrics = firstDevice
                .request()
                .get(ports.url(Service.PLATFORM) + "/q/metrics")
                .text();

        var addresses = Pattern.compile("uri=\"([^\"]*)\"")
                .matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(addresses)
                .contains("/t/{tenant}/api/v1/offers", "/t/{tenant}/reply/{token}")
                .allMatch(address -> address.matches("[A-Za-z_]*|/|/q/.*|/cors-preflight|/t/\\{tenant}/.*"));
        assertThat(metrics).doesNotContain("typed-", chat);
    }

    private int status(Page page, String tenant, String place) {
        return page.navigate("%s/t/%s/panel/%s".formatted(ports.url(Service.PLATFORM), tenant, place))
                .status();
    }

    private static void save(Page form) {
        form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Сохранить"))
                .click();
    }
}
