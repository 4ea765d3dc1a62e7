package salon.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import salon.spi.ServiceCard;

/// Builds a plugin's jar from source; it is valid unless something in it is changed.
public final class PluginJarBuilder {
    private static final String VALID = """
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
    private final List<String> classes = new ArrayList<>(List.of("Card"));
    private String source;

    public PluginJarBuilder(String name) {
        this(name, "", "");
    }

    /// @param constructor statements of its constructor
    /// @param more members of its class
    public PluginJarBuilder(String name, String constructor, String more) {
        this.name = name;
        source = VALID.formatted(name, constructor, more);
        manifest.put(PluginJar.CONTRACT, Integer.toString(ServiceCard.CONTRACT));
        files.put(CardProvider.SERVICE_FILE, "# its card\nacme." + name + ".Card\n");
        files.put("acme/" + name + "/messages_ru.properties", "title=Т\nfield.note=З\n");
        files.put("acme/" + name + "/messages_en.properties", "title=T\nfield.note=N\n");
    }

    public PluginJarBuilder file(String path, String content) {
        files.put(path, content);
        return this;
    }

    public PluginJarBuilder without(String path) {
        files.remove(path);
        return this;
    }

    public PluginJarBuilder stating(String attribute, String value) {
        manifest.put(attribute, value);
        return this;
    }

    public PluginJarBuilder notStating(String attribute) {
        manifest.remove(attribute);
        return this;
    }

    public PluginJarBuilder replacing(String some, String other) {
        source = source.replace(some, other);
        return this;
    }

    /// A library of a plugin.
    static PluginJarBuilder library(String name) {
        return new PluginJarBuilder(name).without(CardProvider.SERVICE_FILE).notStating(PluginJar.CONTRACT);
    }

    /// Adds a class of the same package.
    PluginJarBuilder with(String className, String itsSource) {
        source += itsSource;
        classes.add(className);
        return this;
    }

    public Path into(Path folder) {
        return into(folder, name + ".jar");
    }

    /// Written elsewhere and moved into place, so that nobody reads half a jar.
    Path into(Path folder, String file) {
        try {
            Files.createDirectories(folder);
            return Files.move(
                    write(Files.createTempFile("sample", ".jar")),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Path jar) {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            for (var file : files.entrySet()) {
                put(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            var compiled = compiled();
            for (var type : classes) {
                put(out, classFile(type), Files.readAllBytes(compiled.resolve(classFile(type))));
            }
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

    private String classFile(String type) {
        return "acme/" + name + "/" + type + ".class";
    }

    private Path compiled() throws IOException, URISyntaxException {
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
        return folder;
    }

    private static void put(JarOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(path));
        out.write(content);
        out.closeEntry();
    }
}
