package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import salon.embedded.Mail;

/// Marina changes the mail about questions from the chat, by mouse and by keyboard alone.
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class MailTemplatesTest {
    private final Browsers browsers = Browsers.open();
    private final Page page = browsers.person().newPage();
    private final PanelPage panel = new PanelPage(page);
    private final DemoPorts ports;
    private final Mail mail;
    private final String list;
    private final String template;
    private boolean isSignedIn;

    MailTemplatesTest(DemoServers demo) {
        ports = demo.ports();
        mail = demo.mail();
        list = ports.url(Service.PLATFORM) + "/t/aurora/panel/centres/north/templates";
        template = list + "/chat?for=centre";
    }

    @BeforeEach
    void open() {
        page.setViewportSize(1280, 900);
        page.navigate(list);
        if (!isSignedIn) {
            panel.signIn("marina");
            isSignedIn = true;
        }
        assertThat(page).hasURL(Pattern.compile(".*/templates"));
    }

    /// Other tests expect the mail as it was.
    @AfterEach
    void bringTheFirstVersionBack() {
        page.onDialog(dialog -> dialog.accept());
        page.navigate(template);
        var first = page.locator(".past a[href*='/versions/1?']");
        if (first.count() > 0) {
            first.click();
            button("Вернуть эту версию").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Версия возвращена");
        }
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void by_mouse_blocks_are_dragged_buttons_hidden_and_the_next_mail_looks_like_that() throws Exception {
        page.setViewportSize(1280, 2000);
        panel.menu("Макеты заявок");
        page.locator(".topic")
                .filter(new Locator.FilterOptions().setHasText("Обратная связь"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Макет центра"))
                .click();
        assertThat(page.locator(".explained")).containsText("north@aurora.example");

        drag(blocks("Сообщения").locator("[data-grip]"), blocks("Имя"), 1);
        assertThat(list().locator("[data-kind]")).containsText(new String[] {"Текст", "Сообщения", "Имя"});
        drag(palette("Подзаголовок"), blocks("Текст").first(), 0);
        assertThat(blocks("Подзаголовок")).hasCount(1);
        blocks("Подзаголовок").locator("input[name='block.text']").fill("Ответьте за час");

        assertThat(preview().locator("body")).containsText("Ответьте за час");
        page.getByText("Тёмное").click();
        assertThat(preview().locator(".card").first()).hasCSS("background-color", "rgb(27, 35, 45)");
        assertThat(page.locator(".mail-preview")).hasCSS("width", "320px");
        assertMailFits();
        page.getByText("Широкое").click();
        assertThat(page.locator(".mail-preview")).hasCSS("width", "640px");
        assertMailFits();
        page.locator("label[for='as-text']").click();
        assertThat(preview().locator("body")).containsText("Вопрос из чата: Иван Петров, Аврора Север");
        assertThat(page.locator("#button-panel")).isChecked();
        page.locator("[data-toggles='button-panel']").dblclick();
        assertThat(page.locator("#button-panel")).not().isChecked();
        assertThat(preview().locator("body")).not().containsText("Открыть в ПУ");

        button("Сохранить").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Сохранено");

        var question = "Вопрос " + UUID.randomUUID();
        var olga = ApiClient.of(ports, "aurora", "aurora", "olga");
        olga.post(
                "conversations/" + olga.openChat("north") + "/messages",
                Map.of("id", UUID.randomUUID().toString(), "text", question));
        // Mails about one chat are a minute apart, and Olga may have written just before.
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(mail.letters())
                .filteredOn(letter -> letter.text().contains(question))
                .singleElement()
                .satisfies(letter -> assertThat(letter.html())
                        .contains("Ответьте за час")
                        .contains("Ответить")
                        .doesNotContain("Открыть в ПУ")));
    }

    @Test
    void by_keyboard_blocks_are_moved_added_and_removed_and_each_step_is_said() {
        page.navigate(template);
        var status = page.locator("#moves");

        var up = blocks("Телефон").locator("[data-move='up']");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(status).containsText("Блок «Телефон»: место 2 из 5");
        assertThat(up).isFocused();
        page.keyboard().press("Space");
        assertThat(status).containsText("место 1 из 5");

        palette("Ссылка").focus();
        page.keyboard().press("Enter");
        assertThat(status).containsText("Добавлен блок «Ссылка», место 6 из 6");
        assertThat(blocks("Ссылка").locator("input[name='block.text']")).isFocused();
        page.keyboard().type("Наш сайт");
        page.keyboard().press("Tab");
        page.keyboard().type("ftp://aurora.example");
        page.keyboard().press("Enter");

        var problem = page.locator("[aria-invalid='true']").first();
        assertThat(problem).isFocused();
        assertThat(page.locator(".invalid-feedback").first()).containsText("Адрес ссылки начинается с https://");
        blocks("Ссылка").locator("input[name='block.url']").focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("https://aurora.example");
        blocks("Мэйл").locator("[data-move='remove']").focus();
        page.keyboard().press("Enter");
        assertThat(status).containsText("Блок «Мэйл» убран");
        page.locator("#button-reply").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#button-reply")).not().isChecked();
        button("Сохранить").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Сохранено");
        assertThat(list().locator("[data-kind]"))
                .containsText(new String[] {"Телефон", "Текст", "Имя", "Сообщения", "Ссылка"});
        assertThat(page.locator("#button-reply")).not().isChecked();
    }

    @Test
    void the_pages_have_no_violation_on_a_wide_and_on_a_narrow_screen() {
        for (var width : List.of(1280, 360)) {
            for (var address : List.of(
                    list, template, list + "/chat?for=group&lang=en", list + "/credit/copy?for=centre&lang=ru")) {
                page.setViewportSize(width, 800);
                page.navigate(address);
                var violations =
                        new AxeBuilder(page).exclude(".mail-preview").analyze().getViolations();
                assertThat(violations.stream()
                                .map(one -> one.getId() + " "
                                        + one.getNodes().getFirst().getTarget())
                                .toList())
                        .as(address + " at " + width)
                        .isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(address + " at " + width)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private void assertMailFits() {
        var beyond = preview().locator("html").evaluate("page => page.scrollWidth - page.clientWidth");
        assertThat(((Number) beyond).intValue()).isLessThanOrEqualTo(0);
    }

    /// @param place in the list, from 0, where the block is to land
    private void drag(Locator from, Locator to, int place) {
        from.scrollIntoViewIfNeeded();
        var start = from.boundingBox();
        var end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(end.x + end.width / 3, end.y + 6, new Mouse.MoveOptions().setSteps(20));
        assertThat(list().locator("> *").nth(place)).hasClass(Pattern.compile("sortable-ghost"));
        page.mouse().up();
    }

    private Locator list() {
        return page.locator("[data-list='block']");
    }

    private Locator blocks(String kind) {
        return list().locator("[data-block]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("[data-kind]")
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + kind + "$")))));
    }

    private Locator palette(String kind) {
        return page.locator("[data-palette='block'] button")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first();
    }

    private FrameLocator preview() {
        return page.frameLocator(".mail-preview:not(.is-waiting)");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
