package salon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The heap of another Java process on this machine.
final class JavaHeap {
    /// Kilobytes in the columns of `jstat -gc`, whatever the collector: survivors, eden, old.
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private JavaHeap() {}

    /// In MiB.
    static double usedAfterGc(long pid) throws IOException, InterruptedException {
        run("jcmd", Long.toString(pid), "GC.run");
        var lines = run("jstat", "-J-Duser.language=en", "-gc", Long.toString(pid))
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .toList();
        var names = Arrays.asList(lines.getFirst());
        var values = lines.getLast();
        return IntStream.range(0, values.length)
                        .filter(column -> USED.contains(names.get(column)))
                        .filter(column -> !values[column].equals("-"))
                        .mapToDouble(column -> Double.parseDouble(values[column]))
                        .sum()
                / 1024;
    }

    private static String run(String tool, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", tool).toString());
        builder.command().addAll(List.of(arguments));
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(tool + " fails: " + output);
        }
        return output;
    }
}
