package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import salon.embedded.Postgres;

/// A question that nobody answers comes to the manager, who acknowledges it from the mail; and an administrator sets
/// the group's own mail server. By keyboard, and on a small screen.
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class ForgottenQuestionTest {
    private final Browsers browsers = Browsers.open();
    private final DemoServers demo;
    private final String panel;

    ForgottenQuestionTest(DemoServers demo) {
        this.demo = demo;
        panel = demo.ports().url(Service.PLATFORM) + "/t/aurora/panel";
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void a_forgotten_question_is_acknowledged_from_the_mail_to_the_manager() throws Exception {
        var olga = ApiClient.of(demo.ports(), "aurora", "aurora", "olga");
        var chat = olga.openChat("south");
        olga.post(
                "conversations/" + chat + "/messages",
                Map.of("id", UUID.randomUUID().toString(), "text", "Есть кто-нибудь?"));
        var marina = browsers.person().newPage();
        marina.navigate(panel + "/chats/" + chat);
        new PanelPage(marina).signIn("marina");
        marina.getByRole(AriaRole.LINK, named("Почему и когда оповестим руководителя"))
                .click();
        assertThat(marina.locator("main")).containsText("Руководителям напишем");
        assertThat(marina.locator("main")).containsText("marina@aurora.example");
        assertNoViolations(marina);

        waitsForDays(chat);

        var mail = MailboxPage.of(browsers.person().newPage(), demo.ports())
                .open("marina@aurora.example", "Не обработано");
        var page = mail.follow("Принято, разберусь");
        assertThat(page.locator("main")).containsText("Вопрос из чата: ");
        assertNoViolations(page);
        page.locator("#sure").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Принято");
        assertNoViolations(page);
        marina.reload();
        assertThat(marina.locator("main")).containsText("один из них уже ответил, что разберётся");
        marina.navigate(panel + "/chats/" + chat);
        assertThat(marina.locator("#messages")).containsText("Обещает разобраться: marina@aurora.example");
        assertNoViolations(marina);
    }

    @Test
    void an_administrator_sets_a_mail_server_by_keyboard() {
        var alex = browsers.person().newPage();
        alex.navigate(panel + "/centres/north/mail");
        new PanelPage(alex).signIn("alex");
        assertNoViolations(alex);
        alex.getByLabel("Имя отправителя").focus();
        alex.keyboard().type("Аврора");
        tab(alex, "localhost");
        alex.keyboard().press("Control+A");
        tab(alex, "1");
        alex.keyboard().press("Tab");
        alex.keyboard().press("End");
        tab(alex, "salon@aurora.example");
        alex.keyboard().press("Enter");

        assertThat(alex.getByRole(AriaRole.ALERT)).containsText("Сервер не отвечает");
        assertNoViolations(alex);
        alex.getByLabel("Порт").fill(Integer.toString(demo.ports().of(Service.SMTP)));
        alex.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Проверить и сохранить"))
                .click();
        assertThat(alex.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("alex@aurora.example")))
                .containsText("настройки сохранены");

        alex.getByRole(AriaRole.LINK, named("Оформление писем")).click();
        assertThat(alex.locator("h1")).hasText("Оформление писем");
        assertNoViolations(alex);
        alex.navigate(panel + "/centres/north/mail");
        alex.getByLabel("Сервер (SMTP)").fill("");
        alex.getByLabel("Адрес отправителя").fill("");
        alex.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Сохранить без проверки"))
                .click();
        assertThat(alex.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("новым настройкам")))
                .isVisible();
    }

    /// To the next field, and writes into it.
    private static void tab(Page page, String text) {
        page.keyboard().press("Tab");
        page.keyboard().type(text);
    }

    /// As if the customer had written four days ago, on a working day or before one.
    private void waitsForDays(String chat) throws SQLException {
        try (var owner = DriverManager.getConnection(demo.jdbcUrl(), Postgres.OWNER, PlatformEnvironment.PASSWORD);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
            statement.execute("""
                    update conversation set waiting_since = now() - interval '4 days', escalation_due_at = now()
                     where id = '%s'""".formatted(UUID.fromString(chat)));
            owner.commit();
        }
    }

    /// At both widths.
    private static void assertNoViolations(Page page) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the screen of %s", width)
                    .isTrue();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
