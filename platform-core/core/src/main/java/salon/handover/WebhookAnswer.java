package salon.handover;

import java.util.Optional;

/// What came back from a webhook.
sealed interface WebhookAnswer {
    /// @param body its beginning
    record Given(int status, Optional<String> retryAfter, String body) implements WebhookAnswer {}

    record None(FailureReason.Kind why) implements WebhookAnswer {}
}
