package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// A dealer's own card types, as the operator and the group's administrator bring them in.
record Plugins(Servers demo) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Copies the jar into the folder, has the type switched on, and waits until a customer's app is told of it.
    void bringIn(Path jar, String type) throws IOException, InterruptedException {
        Files.copy(jar, demo.plugins().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        takeIn();
        var olga = App.of(demo.ports(), "aurora", "aurora", "olga");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(olga.get("card-types").body().findValuesAsText("id"))
                        .contains(type));
    }

    /// The platform looks into the folder when it starts, and what it finds there is on for everybody.
    private void takeIn() throws IOException, InterruptedException {
        demo.platform().close();
        demo.platform().start();
    }
}
