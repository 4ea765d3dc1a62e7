package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A plugin from outside: built by its author, installed by the operator, used by Anna and Olga. Each step needs the
/// one before.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith({StopAtFirstFailure.class, RunningDemo.class})
class TyreStorageTest {
    private static final String TITLE = "Хранение шин";
    private static final LocalDate DAY = LocalDate.now().plusDays(4);

    private final Browsers browsers = Browsers.open();
    private final DemoServers demo;
    private final Phone phone;
    private final PanelPage anna;
    private final PluginInstaller plugins;
    private final Maven maven;
    private final Path project;
    private final Path jar;

    TyreStorageTest(DemoServers demo, @TempDir Path folder) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        this.demo = demo;
        phone = Phone.open(browsers.person(), demo.ports(), "olga");
        anna = new PanelPage(browsers.person().newPage());
        plugins = new PluginInstaller(demo, browsers);
        maven = Maven.withSalonInstalled(folder.resolve("repository"));
        project = folder.resolve("tyre-storage");
        jar = project.resolve("target/tyre-storage-1.0.jar");
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    @Order(1)
    void its_author_builds_it_outside_of_salon_with_the_testkit() throws Exception {
        Checkout.copy("plugins/samples/tyre-storage", project);

        maven.run(project, "verify");

        assertThat(jar).isRegularFile();
    }

    @Test
    @Order(2)
    void dropped_into_the_folder_and_switched_on_it_is_a_card_type_that_anna_can_attach() throws Exception {
        phone.startChat("north");

        plugins.drop(jar);
        plugins.switchOn("tyre-storage");
        plugins.awaitTitle(TITLE);

        var panel = demo.ports().url(Service.PLATFORM) + "/t/aurora/panel/";
        anna.page().navigate(panel);
        anna.signIn("anna");
        assertThat(anna.page().getByRole(AriaRole.NAVIGATION).first()).isVisible();
        // Anew, because a page is complete, with its scripts, when navigate is back.
        anna.page().navigate(panel + "chats/" + phone.chat());
        anna.chooseCard(TITLE);
        anna.page().getByLabel("Какие шины забрать").selectOption("winter");
        anna.fill("Номер хранения", "A 17");
        anna.send();
        assertThat(anna.messages(TITLE)).isVisible();
    }

    @Test
    @Order(3)
    void olga_finds_the_form_filled_in_is_told_of_her_slip_and_sends_it() {
        phone.page().reload();
        phone.cards().last().click();

        assertThat(phone.field("season")).hasValue("winter");
        assertThat(phone.field("number")).hasValue("A 17");
        phone.field("count").fill("3");
        phone.field("day").fill(DAY.toString());
        phone.page().getByTestId("card-form-submit").click();
        assertThat(phone.page().getByTestId("problem-count")).containsText("парами");
        phone.field("count").fill("4");
        phone.page().getByTestId("card-form-submit").click();

        assertThat(phone.page().getByTestId("request-sent")).isVisible();
    }

    @Test
    @Order(4)
    void anna_has_the_request_under_the_heading_of_the_new_type() {
        anna.menu(TITLE);
        anna.rows("Ольга").getByRole(AriaRole.LINK).first().click();

        for (var answer : new String[] {"Зимние", "A 17", "4"}) {
            assertThat(anna.page().locator(".answers")).containsText(answer);
        }
        phone.page().navigate(demo.ports().url(Service.PAGE) + "/phone/#/requests");
        assertThat(phone.page().getByTestId("request").filter(new Locator.FilterOptions().setHasText("A 17")))
                .isVisible();
    }

    @Test
    @Order(5)
    void what_its_author_changes_stands_on_the_phone_without_a_restart() throws Exception {
        var platform = demo.platform().pid();
        var texts = project.resolve("src/main/resources/example/tyrestorage/messages_ru.properties");
        Files.writeString(texts, Files.readString(texts).replace(TITLE, "Шинный отель"));

        maven.run(project, "-q", "package", "-DskipTests");
        plugins.drop(jar);
        plugins.awaitTitle("Шинный отель");

        phone.page().navigate(demo.ports().url(Service.PAGE) + "/phone/#/services");
        phone.page().reload();
        assertThat(phone.page().getByText("Шинный отель").first()).isVisible();
        assertThat(demo.platform().pid()).isEqualTo(platform);
    }
}
