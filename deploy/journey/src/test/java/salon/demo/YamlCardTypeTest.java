package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The YAML example of the documentation, uploaded in the panel by one staff member, appears in the open page of
/// another, goes to the phone and comes back.
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class YamlCardTypeTest {
    private static final Path FILE = Path.of("../../plugins/samples/yaml/car-wash.yaml");
    private static final String TITLE = "Мойка";

    private final Browsers browsers = Browsers.open();
    private final DemoPorts ports;

    YamlCardTypeTest(DemoServers demo) {
        ports = demo.ports();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void is_in_all_open_pages_at_once_and_goes_to_the_phone_and_back() throws Exception {
        var chat = ApiClient.of(ports, "aurora", "aurora", "olga").openChat("south");
        var boris = panel("boris", "chats/" + chat);
        var picker = boris.page().getByLabel("Добавить в чат услуги");
        boris.page().getByLabel("Ответить").fill("Приезжайте:");
        assertThat(picker).not().containsText(TITLE);

        var alex = panel("alex", "centres/north/card-types");
        alex.page().getByLabel("Файл YAML").setInputFiles(FILE);
        button(alex, "Загрузить файл").click();
        assertThat(alex.page().getByRole(AriaRole.STATUS).first()).containsText("Черновик сохранён");
        assertThat(alex.page().locator(".handset").first()).containsText("Экспресс-мойка");
        assertThat(alex.page().locator(".handset").last()).containsText("Express wash");
        button(alex, "Опубликовать").click();

        assertThat(picker).containsText(TITLE);
        assertThat(boris.page().locator("#request-types")).containsText(TITLE);
        assertThat(boris.page().getByLabel("Ответить")).hasValue("Приезжайте:");

        boris.chooseCard(TITLE);
        boris.page().getByLabel("Что сделать").selectOption("full");
        boris.send();
        var phone = Phone.open(browsers.person(), ports, "olga");
        phone.openChat("south");
        phone.cards().last().click();
        assertThat(phone.field("program")).hasValue("full");
        phone.field("day").fill(LocalDate.now().plusDays(3).toString());
        phone.page().getByTestId("card-form-submit").click();
        assertThat(phone.page().getByTestId("request-sent")).isVisible();

        alex.page().locator("summary").getByText("Снять с публикации").click();
        button(alex, "Снять с публикации").click();

        assertThat(picker).not().containsText(TITLE);
        boris.menu(TITLE);
        assertThat(boris.rows("Ольга")).containsText("Комплексная мойка");
    }

    private PanelPage panel(String who, String place) {
        var page = browsers.person().newPage();
        page.navigate("%s/t/aurora/panel/%s".formatted(ports.url(Service.PLATFORM), place));
        var panel = new PanelPage(page).signIn(who);
        assertThat(page).hasURL(Pattern.compile(".*/" + place + ".*"));
        return panel;
    }

    private static Locator button(PanelPage panel, String name) {
        return panel.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
