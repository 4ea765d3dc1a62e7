package salon.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// POSIX signals, by the shell's own `kill`: not every machine has a program of that name.
final class Signals {
    private Signals() {}

    /// @param signal its name, for example STOP
    static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var pids =
                processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
        var shell = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids).inheritIO();
        if (shell.start().waitFor() != 0) {
            throw new IOException("kill -%s of %s fails".formatted(signal, processes));
        }
    }
}
