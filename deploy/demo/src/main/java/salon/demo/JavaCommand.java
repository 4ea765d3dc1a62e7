package salon.demo;

import java.nio.file.Path;

/// The `java` of the running JDK.
final class JavaCommand {
    private JavaCommand() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
