package salon.plugin.testdrive;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The guide for plugin authors shows this plugin; what it shows must be what is built.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)\\n```$");

    @Test
    void everyBlockOfTheGuideStandsInThisModule() throws IOException {
        var guide = Files.readString(Path.of("../README.md"));
        var module = everyFile();

        var blocks = BLOCK.matcher(guide).results().map(block -> block.group(1)).toList();

        assertThat(blocks).hasSizeGreaterThan(5).allSatisfy(block -> assertThat(module)
                .contains(block));
    }

    private static String everyFile() throws IOException {
        try (var sources = Files.walk(Path.of("src"))) {
            return sources.filter(Files::isRegularFile).map(ReadmeTest::read).collect(joining("\n"))
                    + read(Path.of("pom.xml"));
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
