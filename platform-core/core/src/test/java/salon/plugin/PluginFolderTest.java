package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import salon.NoteCard;

/// Loading a dealer's own jars: an invalid one is refused with the reason, the others are loaded.
class PluginFolderTest {
    private static final String MESSAGES = "acme/bad/messages_en.properties";

    private static final String MESSAGES_RU = "acme/bad/messages_ru.properties";

    @TempDir
    Path folder;

    static Stream<Arguments> badJars() {
        return Stream.of(
                bad(jar().notStating(PluginJar.CONTRACT), "manifest lacks Salon-Contract: 1"),
                bad(jar().stating(PluginJar.CONTRACT, "2"), "built against contract version 2"),
                bad(jar().stating("Class-Path", "good.jar"), "Class-Path"),
                bad(jar().without(CardProvider.SERVICE_FILE), "it has no META-INF/services/salon.spi.ServiceCard"),
                bad(jar().file(CardProvider.SERVICE_FILE, "# nothing\n"), "names no class"),
                bad(jar().file(CardProvider.SERVICE_FILE, "acme.bad.Absent"), "there is no such class"),
                bad(jar().file(CardProvider.SERVICE_FILE, "?!"), "there is no such class"),
                bad(jar().file(CardProvider.SERVICE_FILE, "java.lang.String"), "the class is no ServiceCard"),
                bad(jar().replacing("\"bad\"", "\"note\""), "the id note is taken (built in)"),
                bad(jar().replacing("\"bad\"", "\"Bad Id\""), "must be kebab-case"),
                bad(jar().replacing("\"note\"", "\"No te\""), "a field name must be camelCase"),
                bad(jar().replacing("List.of(Field.text(\"note\"))", "List.of()"), "it has no fields"),
                bad(jar().replacing("List.of(F", "List.of(Field.text(\"note\"), F"), "it has two fields named note"),
                bad(jar().file(MESSAGES, "title=T\n"), "it has no texts in en for [field.note]"),
                bad(jar().without(MESSAGES), "it has no texts in en for [title, field.note]"),
                bad(jar().file(MESSAGES, "title=\\uZZ\n"), "malformed"),
                bad(jar().replacing("public Card()", "private Card()"), "no public constructor"),
                bad(jar("throw new IllegalStateException(\"no key\");", ""), "IllegalStateException: no key"),
                bad(jar("throw new StackOverflowError();", ""), "StackOverflowError"),
                bad(jar("", "static final Object LINKED = List.of().getFirst();"), "ExceptionInInitializerError"),
                bad(jar("", "public String icon() { return \"<b>\"; }"), "its icon is not the name of one"),
                bad(jar("", "public int version() { return 0; }"), "its version is below 1"),
                bad(jar().replacing("text(\"note\")", "secret(\"note\")"), "its field note is a secret"),
                bad(jar("", setting("Field.text(\"key\")")), "it has no texts in ru for [field.key]"),
                bad(jar("", setting("Field.text(\"note\"), Field.email(\"note\")")), "two settings named note"),
                bad(
                        jar("", setting("Field.rows(\"note\", Field.text(\"note\"))"))
                                .file(MESSAGES_RU, "title=Т\nfield.note=З\nfield.note.note=З\n")
                                .file(MESSAGES, "title=T\nfield.note=N\nfield.note.note=N\n"),
                        "its setting note is of a kind that only fields may have"),
                bad(jar("", "public List<Field<?>> settings() { throw new Error(\"off\"); }"), "Error: off"),
                bad(jar("", "public int consentVersion() { return 1; }"), "it has no texts in ru for [consent]"),
                bad(jar("", "public int consentVersion() { return -1; }"), "its consent version is below 0"));
    }

    @ParameterizedTest
    @MethodSource("badJars")
    void aBadJarIsRefusedAloneWithTheReason(PluginJarBuilder bad, String reason) {
        bad.into(folder);
        new PluginJarBuilder("good").into(folder);

        var types = new CardTypes(TestPluginSettings.in(folder));

        assertThat(types.working(Locale.ENGLISH)).extracting(CardTypeView::id).contains(NoteCard.ID, "good");
        assertThat(types.plugins())
                .filteredOn(plugin -> plugin.state() != PluginView.State.ON)
                .singleElement()
                .satisfies(plugin -> {
                    assertThat(plugin.from()).isEqualTo("bad.jar");
                    assertThat(plugin.reason()).contains(reason);
                });
    }

    /// Else the card of that group would be gone without a word.
    @Test
    void aJarWithTheIdOfAGroupsOwnTypeIsRefused() {
        new PluginJarBuilder("tyres").into(folder);
        new PluginJarBuilder("good").into(folder);

        var types = new CardTypes(TestPluginSettings.in(folder), publishing("tyres"));

        assertThat(types.isInstalled("tyres")).isFalse();
        assertThat(types.isInstalled("good")).isTrue();
        assertThat(types.plugins())
                .filteredOn(plugin -> plugin.from().equals("tyres.jar"))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason()).contains("the id tyres is taken"));
    }

    private static TenantCardTypes publishing(String id) {
        return new TenantCardTypes() {
            @Override
            public List<TenantCardType> all() {
                return List.of();
            }

            @Override
            public Optional<TenantCardType> find(String type) {
                return Optional.empty();
            }

            @Override
            public boolean isPublishedInAnyTenant(String type) {
                return type.equals(id);
            }
        };
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Files.writeString(folder.resolve("text.jar"), "not a jar");

        var types = new CardTypes(TestPluginSettings.in(folder));

        assertThat(types.plugins())
                .contains(
                        new PluginView("text.jar", "text.jar", PluginView.State.REFUSED, "it can't be read as a jar"));
    }

    @Test
    void aFolderOfJarsIsOnePluginWithItsLibraries() {
        var tyres = folder.resolve("tyres");
        new PluginJarBuilder("tyres", "", """
                public int version() {
                    try {
                        return Class.forName("acme.lib.Card").getDeclaredConstructor() == null ? 1 : 7;
                    } catch (ReflectiveOperationException absent) {
                        return 1;
                    }
                }
                """).into(tyres);
        PluginJarBuilder.library("lib").into(tyres);
        new PluginJarBuilder("good").into(folder);

        var types = new CardTypes(TestPluginSettings.in(folder));

        assertThat(types.view("tyres", Locale.ENGLISH).orElseThrow().version()).isEqualTo(7);
        assertThat(types.plugins())
                .contains(new PluginView("tyres", "tyres/", PluginView.State.ON, null))
                .contains(new PluginView("good", "good.jar", PluginView.State.ON, null));
    }

    static Stream<Arguments> badFolders() {
        return Stream.of(
                bad(
                        PluginJarBuilder.library("bad"),
                        PluginJarBuilder.library("lib"),
                        "none of its jars has META-INF/services/salon.spi.ServiceCard"),
                bad(jar(), new PluginJarBuilder("lib"), "more than one of its jars has META"),
                bad(
                        jar().notStating(PluginJar.CONTRACT),
                        PluginJarBuilder.library("lib"),
                        "bad.jar: its manifest lacks Salon-Contract: 1"),
                bad(
                        jar().stating(PluginJar.CONTRACT, "2"),
                        PluginJarBuilder.library("lib"),
                        "bad.jar: it was built against contract version 2"),
                bad(
                        jar(),
                        PluginJarBuilder.library("lib").stating("Class-Path", "x.jar"),
                        "lib.jar: its manifest has a Class"),
                bad(
                        jar().replacing("\"bad\"", "\"note\""),
                        PluginJarBuilder.library("lib"),
                        "the id note is taken (built in)"));
    }

    @ParameterizedTest
    @MethodSource("badFolders")
    void aBadFolderIsRefusedAloneWithTheReason(PluginJarBuilder bad, PluginJarBuilder library, String reason) {
        bad.into(folder.resolve("bad"));
        library.into(folder.resolve("bad"));
        new PluginJarBuilder("good").into(folder);

        var types = new CardTypes(TestPluginSettings.in(folder));

        assertThat(types.working(Locale.ENGLISH)).extracting(CardTypeView::id).contains(NoteCard.ID, "good");
        assertThat(types.plugins())
                .filteredOn(plugin -> plugin.from().equals("bad/"))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason()).contains(reason));
    }

    @Test
    void aFolderWithoutJarsIsNoPlugin() throws IOException {
        Files.createDirectories(folder.resolve("notes/src"));

        assertThat(new CardTypes(TestPluginSettings.in(folder)).plugins())
                .allMatch(plugin -> plugin.from().equals(CardProvider.BUILT_IN));
    }

    @Test
    void aJarThatNeverFinishesStartingIsRefused() {
        jar("try { Thread.sleep(100_000); } catch (InterruptedException end) { }", "")
                .into(folder);
        var settings = new TestPluginSettings(folder, Duration.ofMillis(500), 2, 5);

        var types = new CardTypes(settings);

        assertThat(types.plugins())
                .filteredOn(plugin -> plugin.from().equals("bad.jar"))
                .extracting(PluginView::reason)
                .containsExactly("it took longer than 500 ms");
    }

    @Test
    void healthWarnsOfARefusedPluginAndStaysUp() {
        new PluginJarBuilder("bad").stating(PluginJar.CONTRACT, "7").into(folder);

        var health = new PluginHealth(new CardTypes(TestPluginSettings.in(folder))).call();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow()).hasEntrySatisfying("bad.jar", why -> assertThat(String.valueOf(why))
                .contains("REFUSED", "contract version 7"));
    }

    @Test
    void healthNamesEachOfTwoJarsWithTheSameClassName() {
        for (var file : List.of("one.jar", "two.jar")) {
            new PluginJarBuilder("bad", "throw new IllegalStateException();", "").into(folder, file);
        }

        var health = new PluginHealth(new CardTypes(TestPluginSettings.in(folder))).call();

        assertThat(health.getData().orElseThrow().values())
                .extracting(String::valueOf)
                .anyMatch(why -> why.contains("one.jar"))
                .anyMatch(why -> why.contains("two.jar"));
    }

    @Test
    void noFolderMeansNoPlugins() {
        var types = new CardTypes(TestPluginSettings.in(folder.resolve("absent")));

        assertThat(types.plugins()).allMatch(plugin -> plugin.from().equals(CardProvider.BUILT_IN));
    }

    @Test
    void aPluginSeesTheContractAndNeitherThePlatformNorAnotherPlugin() {
        new PluginJarBuilder("other").into(folder);
        var seen = new PluginJarBuilder("curious", "", """
                public int version() { return 1 + sees("salon.spi.Field") + sees("java.sql.Connection")
                    + 10 * (sees("salon.plugin.CardTypes") + sees("io.quarkus.runtime.Startup") + sees("acme.other.Card")
                    + sees("org.jboss.logging.Logger") + sees("salon.spi.Brought")); }
                static int sees(String name) {
                    try {
                        Class.forName(name, false, Card.class.getClassLoader());
                        return 1;
                    } catch (ClassNotFoundException absent) {
                        return hidden(name);
                    }
                }
                static int hidden(String name) {
                    try {
                        Thread.currentThread().getContextClassLoader().loadClass(name);
                        return 1;
                    } catch (ClassNotFoundException absent) {
                        return 0;
                    }
                }
                """).file("salon/spi/Brought.class", "any");
        seen.into(folder);

        var types = new CardTypes(TestPluginSettings.in(folder));

        var curious = types.view("curious", Locale.ENGLISH).orElseThrow();
        assertThat(curious.version()).isEqualTo(3);
        assertThat(Objects.requireNonNull(CardTypes.class.getClassLoader()).getResource("acme/other/Card.class"))
                .isNull();
    }

    private static String setting(String fields) {
        return "public List<Field<?>> settings() { return List.of(" + fields + "); }";
    }

    private static PluginJarBuilder jar() {
        return jar("", "");
    }

    private static PluginJarBuilder jar(String constructor, String more) {
        return new PluginJarBuilder("bad", constructor, more);
    }

    private static Arguments bad(PluginJarBuilder jar, String reason) {
        return Arguments.argumentSet(reason, jar, reason);
    }

    private static Arguments bad(PluginJarBuilder jar, PluginJarBuilder library, String reason) {
        return Arguments.argumentSet(reason, jar, library, reason);
    }
}
