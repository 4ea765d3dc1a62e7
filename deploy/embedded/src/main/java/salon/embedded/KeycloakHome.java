package salon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// The folder of one running instance: links to the shared distribution beside data of its own.
///
/// Only the script is a copy, because it resolves links to find Keycloak's home.
record KeycloakHome(Path folder) {
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes", "version.txt");

    Path script() {
        return folder.resolve("bin/kc.sh");
    }

    Path log() {
        return folder.resolve("keycloak.log");
    }

    /// Prepares the folder. Data of an earlier start stays, unless it was imported from other realm files.
    void prepare(Path distribution, Map<String, String> realms) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(distribution.resolve("bin/kc.sh"), script(), StandardCopyOption.REPLACE_EXISTING);
        for (var name : SHARED) {
            var link = folder.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(name));
        }
        var imported = folder.resolve("imported");
        var mark = distribution.getFileName() + " " + realms.hashCode();
        if (!Files.exists(imported) || !Files.readString(imported).equals(mark)) {
            Folders.delete(folder.resolve("data"));
        }
        var imports = Files.createDirectories(folder.resolve("data/import"));
        for (var realm : realms.entrySet()) {
            Files.writeString(imports.resolve(realm.getKey() + "-realm.json"), realm.getValue());
        }
        Files.writeString(imported, mark);
    }

    /// Ends what a killed starter left running here: it holds the database's lock.
    void stopLeftovers() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .forEach(orphan -> {
                    orphan.destroyForcibly();
                    orphan.onExit().join();
                });
    }
}
