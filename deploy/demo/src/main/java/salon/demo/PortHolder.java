package salon.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Describes the process that listens on a port. Only on Linux, and only for processes of the same user.
final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";
    private static final String UNKNOWN = "another program";

    private PortHolder() {}

    static String of(int port) {
        try {
            var sockets = listening(port);
            return ProcessHandle.allProcesses()
                    .filter(process -> holdsOne(process.pid(), sockets))
                    .findFirst()
                    .map(process -> "process %d, %s".formatted(process.pid(), program(process)))
                    .orElse(UNKNOWN);
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("unknown");
    }

    /// The sockets as the links of a process's open files name them.
    private static Set<String> listening(int port) throws IOException {
        var sockets = new HashSet<String>();
        for (var table : new String[] {"net/tcp", "net/tcp6"}) {
            for (var line : Files.readAllLines(PROC.resolve(table))) {
                var words = line.strip().split("\\s+");
                if (words.length > 9 && words[3].equals(LISTEN) && words[1].endsWith(":%04X".formatted(port))) {
                    sockets.add("socket:[" + words[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (var files = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (var file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOursOrGone) {
            return false;
        }
    }
}
