package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.spi.Answers;

/// Changes in the folder while the platform runs, poll by poll.
class PluginReloadTest {
    private static final String ENTERED = "salon.test.entered";
    private static final String GO = "salon.test.go";
    private static final String LOADER = "salon.test.loader";

    @TempDir
    Path folder;

    @AfterEach
    void clearProperties() {
        List.of(ENTERED, GO, LOADER).forEach(System.getProperties()::remove);
    }

    @Test
    void aJarIsInstalledReplacedAndUninstalled() throws IOException {
        var types = new CardTypes(TestPluginSettings.in(folder));

        var jar = version(1).into(folder);
        pollTwice(types);
        assertThat(versionIn(types)).isEqualTo(1);

        version(2).into(folder);
        pollTwice(types);
        assertThat(versionIn(types)).isEqualTo(2);

        Files.delete(jar);
        pollTwice(types);
        assertThat(types.find("tyres")).isEmpty();
    }

    @Test
    void aFolderOfJarsIsReplacedWhenOneOfThemChanges() {
        version(1).into(folder.resolve("tyres"));
        PluginJarBuilder.library("lib").into(folder.resolve("tyres"));
        var types = new CardTypes(TestPluginSettings.in(folder));
        var before = types.find("tyres").orElseThrow();

        PluginJarBuilder.library("lib").file("more", "of it").into(folder.resolve("tyres"));
        pollTwice(types);

        assertThat(types.find("tyres").orElseThrow()).isNotSameAs(before);
    }

    @Test
    void aHalfWrittenJarIsNotLoaded() throws IOException {
        var types = new CardTypes(TestPluginSettings.in(folder));
        var whole = Files.readAllBytes(version(1).into(Files.createDirectory(folder.resolve("elsewhere"))));
        Files.delete(folder.resolve("elsewhere/tyres.jar"));
        var jar = folder.resolve("tyres.jar");

        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        types.pollFolder();
        Files.write(jar, Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        types.pollFolder();
        assertThat(types.plugins()).noneMatch(plugin -> plugin.from().equals("tyres.jar"));
        types.pollFolder();

        assertThat(versionIn(types)).isEqualTo(1);
    }

    @Test
    void aRefusedVersionKeepsTheOldOneRunningAndSaysSo() throws IOException {
        version(1).into(folder);
        var types = new CardTypes(TestPluginSettings.in(folder));

        Files.writeString(folder.resolve("tyres.jar"), "no jar");
        pollTwice(types);

        var type = types.find("tyres").orElseThrow();
        assertThat(type.card()
                        .link(Answers.none(), GuardedServiceCardTest.CONTEXT)
                        .screen())
                .isEqualTo("x");
        assertThat(types.plugins())
                .contains(new PluginView(
                        "tyres.jar",
                        "tyres.jar",
                        PluginView.State.REFUSED,
                        "the old version goes on, the new one is refused: it can't be read as a jar"));

        version(3).into(folder);
        pollTwice(types);

        assertThat(versionIn(types)).isEqualTo(3);
        assertThat(types.plugins()).noneMatch(plugin -> plugin.state() == PluginView.State.REFUSED);
    }

    @Test
    void aJarUnderANewNameComesInWhenTheOldOneIsGone() throws IOException {
        var old = version(1).into(folder, "tyres-1.jar");
        var types = new CardTypes(TestPluginSettings.in(folder));

        version(2).into(folder, "tyres-2.jar");
        pollTwice(types);
        assertThat(versionIn(types)).isEqualTo(1);
        assertThat(types.plugins())
                .filteredOn(plugin -> plugin.from().equals("tyres-2.jar"))
                .extracting(PluginView::reason)
                .containsExactly("the id tyres is taken (tyres-1.jar)");

        Files.delete(old);
        pollTwice(types);
        pollTwice(types);

        assertThat(versionIn(types)).isEqualTo(2);
        assertThat(types.plugins()).noneMatch(plugin -> plugin.state() == PluginView.State.REFUSED);
    }

    @Test
    void runningCallsFinishBeforeTheOldClassesAreUnloaded() throws Exception {
        var entered = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        System.getProperties().put(ENTERED, entered);
        System.getProperties().put(GO, go);
        new PluginJarBuilder(
                        "tyres", "System.getProperties().put(\"" + LOADER + "\", getClass().getClassLoader());", """
                public boolean valid(Answers answers, CardContext context) {
                    try {
                        ((java.util.concurrent.CountDownLatch) System.getProperties().get("salon.test.entered")).countDown();
                        ((java.util.concurrent.CountDownLatch) System.getProperties().get("salon.test.go")).await();
                        return new Late().isTrue;
                    } catch (InterruptedException stopping) {
                        return false;
                    }
                }
                """)
                .with("Late", "class Late { final boolean isTrue = true; }")
                .into(folder);
        var types = new CardTypes(new TestPluginSettings(folder, Duration.ofSeconds(4), 2, 5));
        var old = types.find("tyres").orElseThrow();
        var loader = (ClassLoader) Objects.requireNonNull(System.getProperties().get(LOADER));
        var running =
                CompletableFuture.supplyAsync(() -> old.card().valid(Answers.none(), GuardedServiceCardTest.CONTEXT));
        entered.await();

        version(2).into(folder);
        pollTwice(types);
        go.countDown();

        assertThat(running.get()).isTrue();
        assertThat(versionIn(types)).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> loader.getResource("acme/tyres/messages_ru.properties") == null);
        assertThat(types.find("tyres").orElseThrow().isOn()).isTrue();
    }

    @Test
    void builtInTypesStay() {
        var types = new CardTypes(TestPluginSettings.in(folder));
        var before = types.find("note");

        pollTwice(types);

        assertThat(types.find("note")).isPresent().isEqualTo(before);
    }

    private static void pollTwice(CardTypes types) {
        types.pollFolder();
        types.pollFolder();
    }

    private static int versionIn(CardTypes types) {
        return types.view("tyres", Locale.ENGLISH).orElseThrow().version();
    }

    private static PluginJarBuilder version(int version) {
        return new PluginJarBuilder("tyres", "", "public int version() { return " + version + "; }");
    }
}
