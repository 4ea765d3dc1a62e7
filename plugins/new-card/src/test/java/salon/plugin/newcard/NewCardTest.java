package salon.plugin.newcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.spi.CardId;

/// That the result builds, a test of deploy/demo shows, with a Maven of its own.
class NewCardTest {
    private static final Path TEMPLATE = Path.of("src/main/template");

    @TempDir
    Path checkout;

    private Path pom = Path.of("");

    @BeforeEach
    void copyWhatItNeeds() throws IOException {
        pom = checkout.resolve("plugins/pom.xml");
        try (var files = Files.walk(TEMPLATE)) {
            for (var file : files.toList()) {
                var copy = checkout.resolve("plugins/new-card").resolve(file);
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Files.copy(Path.of("../pom.xml"), pom);
    }

    @Test
    void aModuleIsListedInTheOrderOfNamesAndNoGapIsLeft() throws IOException {
        newCard("tyre-fitting", "", "").write();

        assertThat(Files.readAllLines(pom))
                .containsSubsequence(
                        "    <module>test-drive</module>", "    <module>tyre-fitting</module>", "  </modules>");
        assertThat(written(checkout.resolve("plugins/tyre-fitting")))
                .hasSizeGreaterThan(6)
                .noneMatch(text -> text.contains("@package@") || text.contains("ard@") || text.contains("@title@"))
                .anyMatch(text -> text.contains("package salon.plugin.tyrefitting;"));
    }

    @Test
    void aCardWhoseNameComesFirstIsListedFirst() throws IOException {
        newCard("a-card", "", "").write();

        assertThat(Files.readAllLines(pom)).containsSequence("  <modules>", "    <module>a-card</module>");
    }

    @Test
    void aProjectOfItsOwnHasNoParentAndLeavesTheModulesAlone() throws IOException {
        var before = Files.readString(pom);

        newCard("tyre-fitting", "com.acme.tyres", checkout.resolve("own").toString())
                .write();

        assertThat(checkout.resolve("own/pom.xml")).content().doesNotContain("<parent>");
        assertThat(checkout.resolve("own/src/main/java/com/acme/tyres/TyreFittingCard.java"))
                .content()
                .contains("package com.acme.tyres;");
        assertThat(pom).hasContent(before);
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() throws IOException {
        var card = newCard("tyre-fitting", "", "");
        card.write();
        Files.writeString(card.folder().resolve("README.md"), "mine");

        assertThatThrownBy(card::write)
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("is there already");
        assertThat(card.folder().resolve("README.md")).hasContent("mine");
        assertThat(Files.readString(pom)).containsOnlyOnce("<module>tyre-fitting</module>");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Name the card in lower case",
        "Tyre, '', Name the card in lower case",
        "tyre_fitting, '', Name the card in lower case",
        "../tyre, '', Name the card in lower case",
        "tyre-, '', Name the card in lower case",
        "a2345678901234567890123456789012345678901, '', at most 40",
        "new, '', salon.plugin.new can't be a Java package",
        "tyre, com.acme-tyres, com.acme-tyres can't be a Java package"
    })
    void whatCannotBeANameIsRefusedWithWhatToDo(String card, String packageName, String why) {
        assertThatThrownBy(() -> newCard(card, packageName, ""))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"tyre-fitting, TyreFitting, Tyre fitting", "x2-y, X2Y, X2 y"})
    void theClassAndTheTitleFollowFromTheName(String card, String className, String title) {
        var name = newCard(card, "", "").name();

        assertThat(name.className()).isEqualTo(className);
        assertThat(name.title()).isEqualTo(title);
        assertThat(CardId.of(name.card())).hasToString(card);
    }

    private NewCard newCard(String card, String packageName, String folder) {
        return NewCard.of(checkout, card, packageName, folder);
    }

    private static List<String> written(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + "\n" + read(file))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
