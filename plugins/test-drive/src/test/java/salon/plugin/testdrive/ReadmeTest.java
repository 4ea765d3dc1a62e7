package salon.plugin.testdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.spi.Field;
import salon.spi.ServiceCard;

/// The guide for plugin authors shows code that is built (this plugin, the sample project, the generator of new ones)
/// and is complete.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)\\n```$");
    private static final List<Path> SHOWN =
            List.of(Path.of("src"), Path.of("pom.xml"), Path.of("../new-card/src"), Path.of("../samples/tyre-storage"));

    /// Such a switch is exhaustive, so it names the kind of secrets.
    private static final Pattern SWITCH_OVER_KINDS =
            Pattern.compile("case [^;]*?(Field\\.Secret|\\bSECRET)\\b[^;]*?->");

    private final String guide = read(Path.of("../README.md"));

    @Test
    void everyCodeBlockOfTheGuideIsInASourceFile() {
        var files = SHOWN.stream().flatMap(ReadmeTest::files).toList();

        var blocks = BLOCK.matcher(guide).results().map(block -> block.group(1)).toList();

        assertThat(blocks).hasSizeGreaterThan(10).allSatisfy(block -> assertThat(files)
                .anyMatch(file -> file.contains(block)));
    }

    @Test
    void theGuideNamesEverythingThatACardCanImplement() {
        assertThat(Arrays.stream(ServiceCard.class.getMethods()).map(Method::getName))
                .hasSizeGreaterThan(10)
                .allSatisfy(method -> assertThat(guide).contains("`" + method + "`"));
    }

    @Test
    void theGuideNamesEveryKindOfField() {
        var factories = Arrays.stream(Field.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .map(Method::getName);

        assertThat(factories).hasSizeGreaterThan(10).allSatisfy(kind -> assertThat(guide)
                .contains("`" + kind + "`"));
    }

    @Test
    void theGuideListsEveryFileThatTellsKindsOfFieldsApart() throws IOException {
        var sources = List.of(Path.of("../../platform-core"), Path.of("../../panel-ui/src/main"));
        var files = new ArrayList<String>();

        for (var source : sources) {
            try (var tree = Files.walk(source)) {
                tree.filter(file -> file.toString().endsWith(".java")
                                && file.toString().contains("/src/main/")
                                && SWITCH_OVER_KINDS.matcher(read(file)).find())
                        .map(file -> "](../" + Path.of("../..").relativize(file) + ")")
                        .forEach(files::add);
            }
        }

        assertThat(files).hasSizeGreaterThan(10).allSatisfy(link -> assertThat(guide)
                .contains(link));
    }

    private static Stream<String> files(Path place) {
        try (var files = Files.walk(place)) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().contains("/target/"))
                    .toList()
                    .stream()
                    .map(ReadmeTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
