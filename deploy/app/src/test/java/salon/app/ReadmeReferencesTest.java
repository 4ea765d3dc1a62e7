package salon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever a README names exists: the targets of its links, and every file, path and Java type in backticks.
class ReadmeReferencesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".idea", "node_modules");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    /// Names without blanks, braces and the like: `GET cards/{id}` and `/q/health` are none.
    private static final Pattern PATH = Pattern.compile("[\\w@.-]+(/[\\w@.-]+)*/?");
    private static final Pattern FILE =
            Pattern.compile(".+\\.(java|md|html|sql|ya?ml|json|properties|xml|js|css|svg|idx|txt)");
    private static final Pattern OUTSIDE = Pattern.compile("(target|application|text|image|multipart)/.*");
    private static final Pattern TYPE =
            Pattern.compile("(?<package>([a-z]+\\.)*)(?<type>[A-Z]\\w*[a-z]\\w*)([.#](?<member>\\w+)(\\(.*\\))?)?");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    /// Names of HTTP and of the JDK.
    private static final Set<String> ELSEWHERE =
            Set.of("Accept", "Authorization", "Content-Type", "Location", "Optional", "ServiceLoader", "Instant");

    private static final List<Path> FILES = new ArrayList<>();
    /// The endings of every path of the repository, so that a README may leave out where its module begins.
    private static final Set<String> ENDINGS = new HashSet<>();
    /// The sources that declare a type of this simple name, nested ones too.
    private static final Map<String, String> TYPES = new HashMap<>();

    @BeforeAll
    static void readTheRepository() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NOT_SOURCES.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                addEndings(ROOT.relativize(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                addEndings(ROOT.relativize(file));
                FILES.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        FILES.stream().filter(file -> file.toString().endsWith(".java")).forEach(file -> {
            var source = read(file);
            DECLARED.matcher(source).results().forEach(type -> TYPES.merge(type.group(1), source, String::concat));
        });
    }

    @Test
    void everyLinkLeadsToAFile() {
        var broken = readmes()
                .flatMap(readme -> found(LINK, readme)
                        .filter(target -> !target.contains(":") && !target.startsWith("/"))
                        .filter(target -> !Files.exists(readme.resolveSibling(target)))
                        .map(target -> named(readme, target)))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPathExists() {
        var paths = readmes()
                .flatMap(readme ->
                        found(CODE, readme).filter(ReadmeReferencesTest::isPath).map(path -> named(readme, path)))
                .toList();
        var missing = readmes()
                .flatMap(readme -> found(CODE, readme)
                        .filter(ReadmeReferencesTest::isPath)
                        .filter(path ->
                                !ENDINGS.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path))
                        .map(path -> named(readme, path)))
                .toList();

        assertThat(paths).hasSizeGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTypeAndMemberExists() {
        var types = new HashSet<String>();
        var missing = new ArrayList<String>();
        readmes().forEach(readme -> found(CODE, readme).forEach(code -> {
            var name = TYPE.matcher(code);
            if (!isPath(code) && name.matches() && !ELSEWHERE.contains(name.group("type"))) {
                types.add(name.group("type"));
                if (!isDeclared(name)) {
                    missing.add(named(readme, code));
                }
            }
        }));

        assertThat(types).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static boolean isDeclared(MatchResult name) {
        var source = TYPES.get(name.group("type"));
        var folder = name.group("package").replace('.', '/');
        var member = name.group("member");
        return source != null
                && (folder.isEmpty() || ENDINGS.contains(folder + name.group("type") + ".java"))
                && (member == null
                        || Pattern.compile("\\b" + member + "\\b")
                                .matcher(source)
                                .find());
    }

    private static boolean isPath(String code) {
        return PATH.matcher(code).matches()
                && (code.contains("/") || FILE.matcher(code).matches())
                && !OUTSIDE.matcher(code).matches();
    }

    private static Stream<Path> readmes() {
        var readmes = FILES.stream()
                .filter(file -> file.endsWith("README.md") && !file.toString().contains("/template/"))
                .toList();
        assertThat(readmes).hasSizeGreaterThan(20);
        return readmes.stream();
    }

    private static Stream<String> found(Pattern pattern, Path readme) {
        return pattern.matcher(BLOCK.matcher(read(readme)).replaceAll(""))
                .results()
                .map(part -> part.group(1));
    }

    private static void addEndings(Path path) {
        for (var first = 0; first < path.getNameCount(); first++) {
            ENDINGS.add(path.subpath(first, path.getNameCount()).toString());
        }
    }

    private static String named(Path readme, String what) {
        return ROOT.relativize(readme) + ": " + what;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
