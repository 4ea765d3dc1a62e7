package salon.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// The checkout that is being built.
final class Checkout {
    private static final Set<String> BUILT_OR_HIDDEN = Set.of("target", ".git", ".idea");

    private Checkout() {}

    static Path root() throws IOException {
        return Path.of("../..").toRealPath();
    }

    static String read(String file) throws IOException {
        return Files.readString(root().resolve(file));
    }

    /// A copy of one folder, without what was built there.
    static Path copy(String folder, Path to) throws IOException {
        return copy(root().resolve(folder), to, Set.of());
    }

    /// A copy of the POMs of all modules and nothing else.
    static Path copyOfPoms(Path to) throws IOException {
        copy(root(), to, Set.of("src"));
        return to;
    }

    private static Path copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var name = folder.getFileName().toString();
                if (!folder.equals(from) && (BUILT_OR_HIDDEN.contains(name) || leftOut.contains(name))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
