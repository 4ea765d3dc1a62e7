package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The panel by keyboard and on a small screen.
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class PanelAccessibilityTest {
    private final Browsers browsers = Browsers.open();
    private final Page page = browsers.person().newPage();
    private final PanelPage panel = new PanelPage(page);
    private final String address;
    private boolean isSignedIn;

    PanelAccessibilityTest(DemoServers demo) throws Exception {
        var chat = ApiClient.of(demo.ports(), "aurora", "aurora", "olga").openChat("south");
        address = demo.ports().url(Service.PLATFORM) + "/t/aurora/panel/chats/" + chat;
    }

    @BeforeEach
    void open() {
        page.setViewportSize(1280, 800);
        page.navigate(address);
        if (!isSignedIn) {
            panel.signIn("boris");
            isSignedIn = true;
        }
        assertThat(page.getByLabel("Ответить")).isVisible();
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void a_button_that_has_the_focus_shows_it() {
        page.locator(".down").focus();
        page.keyboard().press("Shift+Tab");

        assertThat(page.locator(":focus")).hasClass(Pattern.compile("btn"));
        assertThat(page.locator(":focus")).hasCSS("outline-style", "solid");
        assertThat(page.locator(":focus")).hasCSS("outline-width", "3px");
    }

    @Test
    void choosing_with_the_arrow_keys_asks_once() {
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                asked.incrementAndGet();
            }
        });
        page.getByLabel("Добавить в чат услуги").focus();

        for (var press = 0; press < 3; press++) {
            page.keyboard().press("ArrowDown");
        }

        assertThat(page.locator("#fields > fieldset")).isVisible();
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_refused_form_begins_at_its_first_problem_and_nothing_covers_it() {
        panel.chooseCard("Тест-драйв");
        panel.fill("День", "2020-01-01");
        panel.send();

        assertThat(page.locator("#field-day")).isFocused();
        var problem = page.getByRole(AriaRole.ALERT).first();
        assertThat(problem).isVisible();
        page.evaluate("document.getElementById('answer').scrollIntoView()");
        assertBelow(page.locator(".is-sticky"), page.locator("#answer"));
    }

    @Test
    void on_a_small_screen_the_conversation_comes_first() {
        page.setViewportSize(360, 740);

        assertBelow(page.locator("#messages"), page.locator("aside.customer"));
        assertLevel(
                page.locator(".is-sticky .down"),
                page.locator(".is-sticky .btn").first());
    }

    private static void assertBelow(Locator upper, Locator lower) {
        var box = upper.boundingBox();
        assertThat(lower.boundingBox().y).isGreaterThanOrEqualTo(box.y + box.height);
    }

    /// Both are read at once: the page may scroll in between.
    private static void assertLevel(Locator one, Locator other) {
        var apart = "(one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y";
        assertThat(((Number) one.evaluate(apart, other.elementHandle())).doubleValue())
                .isZero();
    }
}
