package salon.plugin.testdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.spi.ServiceCard;

/// The guide for plugin authors shows what is built: this plugin, the one from outside, the maker of new ones.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)\\n```$");
    private static final List<Path> SHOWN =
            List.of(Path.of("src"), Path.of("pom.xml"), Path.of("../new-card/src"), Path.of("../samples/tyre-storage"));

    private final String guide = read(Path.of("../README.md"));

    @Test
    void everyBlockOfTheGuideStandsInWhatIsBuilt() {
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
