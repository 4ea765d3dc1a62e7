package salon.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import salon.spi.ServiceCard;

/// The service files that name the classes of cards. Read here and not by [java.util.ServiceLoader], so that one broken
/// line concerns one plugin and has a reason.
final class CardServices {
    static final String FILE = "META-INF/services/" + ServiceCard.class.getName();
    private static final int LARGEST = 64 * 1024;

    private CardServices() {}

    /// The built-in cards.
    static List<CardProvider> onClassPath() {
        var loader = Thread.currentThread().getContextClassLoader();
        try {
            return Collections.list(loader.getResources(FILE)).stream()
                    .flatMap(file -> {
                        try (var stream = file.openStream()) {
                            return names(stream).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException("cannot read " + file, e);
                        }
                    })
                    .distinct()
                    .map(name -> new CardProvider(CardProvider.BUILT_IN, loader, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + FILE, e);
        }
    }

    static List<String> names(InputStream file) throws IOException {
        return new String(file.readNBytes(LARGEST), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
