package salon.plugin.newcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// The list of modules in a POM, one a line, in the order of their names.
final class Modules {
    private static final Pattern LINE = Pattern.compile("\\s*<module>(.+)</module>");

    private Modules() {}

    static void add(String module, Path pom) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(pom));
        var at = lines.indexOf("  <modules>") + 1;
        while (isBefore(module, lines.get(at))) {
            at++;
        }
        lines.add(at, "    <module>%s</module>".formatted(module));
        Files.writeString(pom, String.join("\n", lines) + "\n");
    }

    private static boolean isBefore(String module, String line) {
        var listed = LINE.matcher(line);
        return listed.matches() && listed.group(1).compareTo(module) < 0;
    }
}
