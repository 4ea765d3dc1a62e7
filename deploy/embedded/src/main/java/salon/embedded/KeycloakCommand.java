package salon.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How `kc.sh` is called: with the JDK that runs us and a bounded heap, whatever the caller's environment says.
final class KeycloakCommand {
    private KeycloakCommand() {}

    static ProcessBuilder of(Path script, String verb, List<String> options) {
        var command = new ArrayList<>(List.of("sh", script.toString(), verb));
        command.addAll(options);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_") || name.equals("DEBUG"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // It starts faster with the simple compiler, and serves a handful of people.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }
}
