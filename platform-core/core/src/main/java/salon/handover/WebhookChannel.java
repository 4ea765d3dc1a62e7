package salon.handover;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import salon.http.RetryAfter;
import salon.persistence.Json;
import salon.text.Graphemes;

/// Delivers requests as signed JSON to a URL of the dealer's own system.
@Singleton
class WebhookChannel extends DestinationChannel {
    static final String ID = "Salon-Id";
    static final String TIMESTAMP = "Salon-Timestamp";
    static final String SIGNATURE = "Salon-Signature";
    // The client errors after which a retry can help.
    private static final Set<Integer> RETRYABLE = Set.of(408, 425, 429);
    private static final int MAX_REFERENCE_LENGTH = 100;

    private record Answer(@Nullable Object reference) {}

    private final WebhookSigner signer;
    private final WebhookClient client;
    private final Json json;
    private final HandOverSettings settings;
    private final InstantSource clock;

    WebhookChannel(
            DestinationRepository destinations,
            WebhookSigner signer,
            WebhookClient client,
            Json json,
            HandOverSettings settings,
            InstantSource clock) {
        super(Destination.Kind.WEBHOOK, destinations);
        this.signer = signer;
        this.client = client;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    DeliveryResult.Answered deliver(Destination destination, DeliveryPayload payload) throws InterruptedException {
        var body = json.write(WebhookBody.of(payload));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var headers = Map.of(
                ID,
                payload.id().toString(),
                TIMESTAMP,
                timestamp,
                SIGNATURE,
                signer.sign(destination.id(), timestamp, body));
        return switch (client.post(URI.create(destination.address()), headers, body)) {
            case WebhookClient.Response.Failed(var failure) -> new DeliveryResult.Retryable(FailureReason.of(failure));
            case WebhookClient.Response.Received received -> result(received);
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.webhookWaits();
    }

    private DeliveryResult.Answered result(WebhookClient.Response.Received response) {
        var status = response.status();
        var failure = new FailureReason(FailureReason.Kind.HTTP, Integer.toString(status));
        if (status / 100 == 2) {
            return new DeliveryResult.Delivered(reference(response.body()));
        }
        return status / 100 == 4 && !RETRYABLE.contains(status)
                ? new DeliveryResult.Rejected(failure)
                : new DeliveryResult.Retryable(
                        failure, response.retryAfter().flatMap(header -> RetryAfter.of(header, clock.instant())));
    }

    /// What the other side calls the request, from `{"reference": "4711"}` in its answer; empty for any other answer.
    private String reference(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return "";
        }
        try {
            var reference = json.read(body, new TypeReference<Answer>() {}).reference();
            return reference instanceof String || reference instanceof Number ? oneLine(reference.toString()) : "";
        } catch (IllegalStateException unreadable) {
            return "";
        }
    }

    private static String oneLine(String reference) {
        var line = reference.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return Graphemes.truncate(line, MAX_REFERENCE_LENGTH);
    }
}
