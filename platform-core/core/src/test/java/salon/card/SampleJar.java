package salon.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import salon.spi.ServiceCard;

/// Builds a plugin's jar from source, sound unless something in it is changed.
final class SampleJar {
    private static final String SOUND = """
            package acme.%1$s;
            import java.util.*;
            import salon.spi.*;
            public class Card implements ServiceCard {
                public Card() { %2$s }
                public CardId id() { return CardId.of("%1$s"); }
                public List<Field<?>> fields() { return List.of(Field.text("note")); }
                public DeepLink link(Answers answers, CardContext context) { return DeepLink.to("x"); }
                %3$s
            }
            """;

    private final String name;
    private final Map<String, String> manifest = new LinkedHashMap<>(Map.of("Manifest-Version", "1.0"));
    private final Map<String, String> files = new LinkedHashMap<>();
    private String source;

    SampleJar(String name) {
        this(name, "", "");
    }

    /// @param constructor statements of its constructor
    /// @param more members of its class
    SampleJar(String name, String constructor, String more) {
        this.name = name;
        source = SOUND.formatted(name, constructor, more);
        manifest.put(PluginJar.CONTRACT, Integer.toString(ServiceCard.CONTRACT));
        files.put(CardServices.FILE, "# its card\nacme." + name + ".Card\n");
        files.put("acme/" + name + "/messages_ru.properties", "title=Т\nfield.note=З\n");
        files.put("acme/" + name + "/messages_en.properties", "title=T\nfield.note=N\n");
    }

    SampleJar file(String path, String content) {
        files.put(path, content);
        return this;
    }

    SampleJar without(String path) {
        files.remove(path);
        return this;
    }

    SampleJar stating(String attribute, String value) {
        manifest.put(attribute, value);
        return this;
    }

    SampleJar notStating(String attribute) {
        manifest.remove(attribute);
        return this;
    }

    SampleJar replacing(String some, String other) {
        source = source.replace(some, other);
        return this;
    }

    Path into(Path folder) {
        var jar = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            for (var file : files.entrySet()) {
                put(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            put(out, "acme/" + name + "/Card.class", compiled());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot build " + jar, e);
        }
        return jar;
    }

    private Manifest manifest() {
        var made = new Manifest();
        manifest.forEach((attribute, value) -> made.getMainAttributes().put(new Attributes.Name(attribute), value));
        return made;
    }

    private byte[] compiled() throws IOException, URISyntaxException {
        var folder = Files.createTempDirectory("sample-jar");
        var file = Files.writeString(folder.resolve("Card.java"), source);
        var contract = Path.of(ServiceCard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var javac = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-d", folder.toString(), "-cp", contract.toString(), "-proc:none");
            if (!compiler.getTask(null, javac, null, options, null, javac.getJavaFileObjects(file))
                    .call()) {
                throw new UncheckedIOException(new IOException("the sample does not compile:\n" + source));
            }
        }
        return Files.readAllBytes(folder.resolve("acme/" + name + "/Card.class"));
    }

    private static void put(JarOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(path));
        out.write(content);
        out.closeEntry();
    }
}
