package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The manager enters when the centre works and what it writes by itself, and the phone hears of it.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith({StopAtFirstFailure.class, RunningDemo.class})
class OpeningHoursPageTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Pattern CLOSED = Pattern.compile("^\\s*Закрыто, откроется ");

    private final Browsers browsers = Browsers.open();
    private final DemoServers demo;
    private final Page page;
    private final PanelPage panel;
    private final String address;
    private boolean isSignedIn;

    OpeningHoursPageTest(DemoServers demo) {
        this.demo = demo;
        page = browsers.person().newPage();
        panel = new PanelPage(page);
        address = demo.ports().url(Service.PLATFORM) + "/t/aurora/panel/centres/north/hours";
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void open() {
        page.setViewportSize(1280, 800);
        page.navigate(address + "?lang=ru");
        if (!isSignedIn) {
            panel.signIn("marina");
            isSignedIn = true;
        }
    }

    @AfterAll
    void close() throws Exception {
        browsers.close();
        RunningDemo.beQuiet(demo);
    }

    @Test
    @Order(1)
    void hours_are_typed_as_people_write_them_and_saved() {
        panel.menu("Часы работы и автосообщения");
        panel.fill("Понедельник", "9-13 и 14-20");
        button("Вторник–пятница как понедельник").click();
        button("Сохранить").click();

        assertThat(status()).hasText("Сохранено.");
        assertThat(page.getByLabel("Пятница")).hasValue("09:00–13:00, 14:00–20:00");
    }

    @Test
    @Order(2)
    void by_keyboard_alone_the_centre_is_closed_for_today_and_a_text_is_suggested() {
        var today = LocalDate.now(MOSCOW);
        focusByTab(button("Добавить день"));
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("С", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.locator(":focus").fill(today.minusDays(1).toString());
        focusByTab(page.getByLabel("По", new Page.GetByLabelOptions().setExact(true)));
        page.locator(":focus").fill(today.plusDays(1).toString());
        focusByTab(page.getByLabel("Название"));
        page.keyboard().type("Переезд");
        focusByTab(button("Предложить текст (Сообщение в нерабочее время, Русский)"));
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Название")).hasValue("Переезд");
        focusByTab(button("Сохранить"));
        page.keyboard().press("Enter");

        assertThat(status()).hasText("Сохранено.");
        assertThat(page.locator("#state")).hasText(CLOSED);
        assertThat(page.locator("#texts")).containsText("Сейчас мы закрыты. Откроемся {opens} и сразу ответим.");
    }

    @Test
    @Order(3)
    void the_phone_says_the_same_and_is_told_once_when_the_centre_opens() {
        var state = page.locator("#state").innerText().strip();
        var phone = Phone.open(browsers.person(), demo.ports(), "olga");
        phone.startChat("north");

        phone.write("Вы ещё работаете?");
        assertThat(phone.message("auto", "Сейчас мы закрыты. Откроемся")).isVisible();
        phone.write("Есть кто-нибудь?");
        assertThat(phone.message("customer", "Есть кто-нибудь?")).isVisible();
        phone.page().navigate(demo.ports().url(Service.PAGE) + "/phone/#/contacts?centre=north");

        assertThat(phone.page().locator(".facts")).containsText("Сейчас");
        assertThat(withoutIsolates(phone.page().locator(".facts").innerText())).contains(state);
        phone.page().goBack();
        assertThat(phone.message("auto", "Сейчас мы закрыты. Откроемся")).hasCount(1);
    }

    @Test
    @Order(4)
    void leaving_with_unsaved_changes_asks_and_without_does_not() {
        var asked = new AtomicInteger();
        Consumer<Dialog> stay = dialog -> {
            asked.incrementAndGet();
            dialog.dismiss();
        };
        page.onDialog(stay);
        panel.fill("Суббота", "11-15");

        page.locator(".menu a", new Page.LocatorOptions().setHasText("Вопросы-Ответы"))
                .click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> asked.get() == 1);

        assertThat(page.getByLabel("Суббота")).hasValue("11-15");
        panel.fill("Суббота", "10:00–18:00");
        page.locator(".menu a", new Page.LocatorOptions().setHasText("Вопросы-Ответы"))
                .click();
        page.waitForURL(Pattern.compile(".*/chats.*"));
        assertThat(asked.get()).isEqualTo(1);
        page.offDialog(stay);
    }

    @Test
    @Order(5)
    void a_change_of_the_language_keeps_what_was_typed() {
        panel.fill("Суббота", "11-15");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("en")).click();

        assertThat(page.getByLabel("Saturday")).hasValue("11-15");
        assertThat(page.locator("h1")).hasText("Hours and automatic messages");
    }

    @Test
    @Order(6)
    void hours_are_copied_after_a_look_at_what_changes() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Скопировать в другие центры"))
                .click();
        page.getByLabel("Аврора Юг").check();
        button("Показать, что изменится").click();
        assertThat(page.locator("#change-south")).containsText("09:00–21:00");
        assertThat(page.locator("#change-south")).containsText("Переезд");
        assertNoViolations();
        page.setViewportSize(360, 740);
        assertNoViolations();

        button("Скопировать").click();

        assertThat(status()).hasText("Скопировано.");
    }

    @Test
    @Order(7)
    void has_no_violation_at_either_width_in_both_languages_with_problems_too() {
        for (var width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            for (var language : new String[] {"en", "ru"}) {
                page.navigate(address + "?lang=" + language);
                assertNoViolations();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing is wider than the screen of %s", width)
                        .isTrue();
            }
            panel.fill("Понедельник", "как обычно");
            button("Сохранить").click();
            assertThat(page.locator("#day-1")).isFocused();
            assertNoViolations();
        }
    }

    private void assertNoViolations() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /// Presses the Tab key until the element has the focus.
    private void focusByTab(Locator wanted) {
        for (var presses = 0; presses < 120; presses++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + wanted);
    }

    private Locator status() {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("."));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }
}
