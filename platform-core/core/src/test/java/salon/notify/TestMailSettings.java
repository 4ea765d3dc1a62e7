package salon.notify;

import java.time.Duration;

record TestMailSettings() implements MailSettings {
    @Override
    public String from() {
        return "salon@x.example";
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration firstRetry() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration longestRetry() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofHours(24);
    }
}
