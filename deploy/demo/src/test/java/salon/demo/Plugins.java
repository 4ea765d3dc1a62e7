package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// A dealer's own card types, as the operator and the group's administrator bring them in.
record Plugins(Servers demo, Browsers browsers) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Copies the jar into the folder, has the type switched on, and waits until a customer's app is told of it.
    void bringIn(Path jar, String type) throws IOException, InterruptedException {
        Files.copy(jar, demo.plugins().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        switchOn(type);
        var olga = App.of(demo.ports(), "aurora", "aurora", "olga");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(olga.get("card-types").body().findValuesAsText("id"))
                        .contains(type));
    }

    /// Alex of aurora, as soon as the platform has seen the jar.
    private void switchOn(String type) {
        var page = browsers.person().newPage();
        var plugins = demo.ports().url(Service.PLATFORM) + "/t/aurora/panel/centres/north/plugins";
        page.navigate(plugins);
        new Panel(page).signIn("alex");
        var group =
                page.locator("[id='" + type + "']").getByRole(AriaRole.SWITCH).first();
        await().pollInSameThread().atMost(SOON).until(() -> {
            page.navigate(plugins);
            return group.isVisible();
        });
        group.click();
        PlaywrightAssertions.assertThat(group).hasAttribute("aria-checked", "true");
        page.context().close();
    }
}
