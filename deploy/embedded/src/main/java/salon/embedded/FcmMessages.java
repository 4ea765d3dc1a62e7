package salon.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The messages that were sent, and the failures that the next ones get.
final class FcmMessages {
    private static final int MAX_BYTES = 4096;

    private final List<Received> received = new ArrayList<>();
    private final Deque<Http.Response> failures = new ArrayDeque<>();
    private final Set<String> unregistered = new HashSet<>();
    private int number;

    /// @param message as sent: token, notification, data, …
    record Received(String name, Instant at, JsonNode message) {}

    synchronized Http.Response send(String project, String body) {
        if (!failures.isEmpty()) {
            return failures.removeFirst();
        }
        var message = Json.tree(body).path("message");
        if (!message.hasNonNull("token") && !message.hasNonNull("topic") && !message.hasNonNull("condition")) {
            return FcmErrorResponses.invalid("Recipient of the message is not set.");
        }
        if (message.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return FcmErrorResponses.invalid("Message too big");
        }
        for (var value : message.path("data")) {
            if (!value.isTextual()) {
                return FcmErrorResponses.invalid("Invalid value at 'message.data': values are strings");
            }
        }
        if (unregistered.contains(message.path("token").asText())) {
            return FcmErrorResponses.unregistered();
        }
        var name = "projects/%s/messages/%d".formatted(project, ++number);
        received.add(new Received(name, Instant.now(), message));
        return Http.Response.json(Map.of("name", name));
    }

    synchronized List<Received> all() {
        return List.copyOf(received);
    }

    synchronized void fail(int status, int times, OptionalInt retryAfterSeconds) {
        for (int i = 0; i < times; i++) {
            failures.add(FcmErrorResponses.of(status, retryAfterSeconds));
        }
    }

    synchronized void unregister(String token) {
        unregistered.add(token);
    }

    synchronized void clear() {
        received.clear();
        failures.clear();
        unregistered.clear();
    }
}
