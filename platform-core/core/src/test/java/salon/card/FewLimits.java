package salon.card;

import java.nio.file.Path;
import java.time.Duration;

/// Limits short enough for tests.
record FewLimits(Path folder, Duration timeLimit, int threads, int failures) implements PluginSettings {
    static FewLimits in(Path folder) {
        return new FewLimits(folder, Duration.ofSeconds(5), 2, 5);
    }

    @Override
    public boolean watch() {
        return false;
    }

    @Override
    public Duration backgroundTimeLimit() {
        return timeLimit;
    }

    static FewLimits ofTime(Duration limit) {
        return new FewLimits(Path.of("absent"), limit, 2, 5);
    }
}
