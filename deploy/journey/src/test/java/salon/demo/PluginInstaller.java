package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// Installs plugins as the operator and the group's administrator do.
record PluginInstaller(DemoServers demo, Browsers browsers) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Copies the jar into the folder of the running platform; one of the same name is replaced.
    void drop(Path jar) throws IOException {
        Files.copy(jar, demo.plugins().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Signs in as Alex and switches the type on for the group as soon as the page shows it.
    void switchOn(String type) {
        try (var alex = browsers.person()) {
            var page = alex.newPage();
            page.navigate(demo.ports().url(Service.PLATFORM) + "/t/aurora/panel/centres/north/plugins");
            new PanelPage(page).signIn("alex");
            var group = page.locator("#" + type).getByRole(AriaRole.SWITCH).first();
            await().pollInSameThread().atMost(SOON).until(() -> {
                page.reload();
                return group.isVisible();
            });
            assertThat(group).hasAttribute("aria-checked", "false");
            group.click();
            assertThat(group).hasAttribute("aria-checked", "true");
        }
    }

    /// Waits until the mobile API lists a type of this title.
    void awaitTitle(String title) throws IOException, InterruptedException {
        var olga = ApiClient.of(demo.ports(), "aurora", "aurora", "olga");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(olga.get("card-types").body().toString()).contains(title));
    }
}
