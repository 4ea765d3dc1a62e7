package salon.demo;

import java.nio.file.Path;

/// The JDK that runs us.
final class JavaCommand {
    private JavaCommand() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
