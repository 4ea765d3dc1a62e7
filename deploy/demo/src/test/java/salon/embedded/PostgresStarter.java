package salon.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// A process that starts PostgreSQL, says so, and waits to be killed.
final class PostgresStarter {
    private PostgresStarter() {}

    static Process run(Path dataDir) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classPath, PostgresStarter.class.getName(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("resource") // left running on purpose
    public static void main(String[] arguments) throws IOException {
        Postgres.start(Path.of(arguments[0]), 0, "demo");
        System.out.println("up");
        if (System.in.read() < 0) {
            throw new IOException("Nobody killed this process");
        }
    }
}
