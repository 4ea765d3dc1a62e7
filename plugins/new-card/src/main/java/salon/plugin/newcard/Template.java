package salon.plugin.newcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files with gaps for what a card is called, in their text and in their paths.
record Template(Path folder, CardName name) {
    void into(Path target) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = folder.relativize(file).toString();
                var copy = target.resolve(filled(place, name.packageName().replace('.', '/')));
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, filled(Files.readString(file), name.packageName()));
            }
        }
    }

    private String filled(String text, String packageName) {
        return text.replace("@package@", packageName)
                .replace("@card@", name.card())
                .replace("@Card@", name.className())
                .replace("@title@", name.title());
    }
}
