package salon.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import salon.spi.ServiceCard;

/// Compiles card types and puts each into a jar of its own, as a dealer's developer would.
final class PluginJars {
    private static final String TEXTS = "title=%s\nfield.note=Note\n";

    private PluginJars() {}

    static void write(List<PluginSource> sources, Path work, Path folder) throws IOException, URISyntaxException {
        var classes = Files.createDirectories(work);
        compile(sources, classes);
        Files.createDirectories(folder);
        for (var source : sources) {
            try (var file = Files.newOutputStream(folder.resolve(source.id() + ".jar"))) {
                pack(source, classes, file);
            }
        }
    }

    private static void compile(List<PluginSource> sources, Path classes) throws URISyntaxException {
        var contract = Path.of(ServiceCard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var units = sources.stream().map(Unit::new).toList();
        var options = List.of("-proc:none", "-d", classes.toString(), "-classpath", contract.toString());
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (!compiler.getTask(null, null, null, options, null, units).call()) {
            throw new IllegalStateException("the plugins for the measurements do not compile");
        }
    }

    private static void pack(PluginSource source, Path classes, OutputStream file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Salon-Contract", Integer.toString(ServiceCard.CONTRACT));
        var place = source.className().replace('.', '/');
        var texts = TEXTS.formatted(source.id());
        try (var jar = new JarOutputStream(file, manifest)) {
            add(jar, place + ".class", Files.readAllBytes(classes.resolve(place + ".class")));
            add(jar, "META-INF/services/" + ServiceCard.class.getName(), bytes(source.className()));
            add(jar, place.replace("BenchCard", "messages_ru.properties"), bytes(texts));
            add(jar, place.replace("BenchCard", "messages_en.properties"), bytes(texts));
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String code;

        Unit(PluginSource source) {
            super(URI.create("string:///" + source.className().replace('.', '/') + ".java"), Kind.SOURCE);
            code = source.java();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
