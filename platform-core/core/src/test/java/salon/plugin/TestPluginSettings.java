package salon.plugin;

import java.nio.file.Path;
import java.time.Duration;

/// Limits short enough for tests.
public record TestPluginSettings(Path folder, Duration timeLimit, int threads, int failures) implements PluginSettings {
    /// The built-in card types alone.
    public static CardTypes cardTypes() {
        return new CardTypes(in(Path.of("target/no-plugins")));
    }

    static TestPluginSettings in(Path folder) {
        return new TestPluginSettings(folder, Duration.ofSeconds(5), 2, 5);
    }

    @Override
    public boolean watch() {
        return false;
    }

    @Override
    public Duration backgroundTimeLimit() {
        return timeLimit;
    }

    static TestPluginSettings ofTime(Duration limit) {
        return new TestPluginSettings(Path.of("absent"), limit, 2, 5);
    }

    @Override
    public Duration watchEvery() {
        return Duration.ofMillis(100);
    }
}
