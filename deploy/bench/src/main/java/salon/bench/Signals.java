package salon.bench;

import java.io.IOException;
import java.util.List;

/// POSIX signals, by `kill`.
final class Signals {
    private Signals() {}

    /// @param signal its name, for example STOP
    static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("kill", "-" + signal).inheritIO();
        processes.forEach(process -> builder.command().add(Long.toString(process.pid())));
        if (builder.start().waitFor() != 0) {
            throw new IOException("kill -%s of %s fails".formatted(signal, processes));
        }
    }
}
