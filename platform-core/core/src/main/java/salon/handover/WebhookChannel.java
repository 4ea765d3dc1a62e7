package salon.handover;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import salon.http.RetryAfter;
import salon.persistence.Json;

/// Leads as signed JSON, sent to a URL of the dealer's own system.
@Singleton
class WebhookChannel extends DestinationChannel {
    static final String ID = "Salon-Id";
    static final String TIMESTAMP = "Salon-Timestamp";
    static final String SIGNATURE = "Salon-Signature";
    // Of those that refuse for good, these only ask for patience.
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final WebhookSecrets secrets;
    private final WebhookClient client;
    private final Json json;
    private final HandOverSettings settings;
    private final InstantSource clock;

    WebhookChannel(
            DestinationRepository destinations,
            WebhookSecrets secrets,
            WebhookClient client,
            Json json,
            HandOverSettings settings,
            InstantSource clock) {
        super(Destination.Kind.WEBHOOK, destinations);
        this.secrets = secrets;
        this.client = client;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    DeliveryResult send(Destination destination, DeliveryPayload lead) throws InterruptedException {
        var body = json.write(WebhookBody.of(lead));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var headers = Map.of(
                ID,
                lead.id().toString(),
                TIMESTAMP,
                timestamp,
                SIGNATURE,
                WebhookSigner.of(secrets.of(destination.id()), timestamp, body));
        return switch (client.post(URI.create(destination.address()), headers, body)) {
            case WebhookAnswer.None(var why) -> new DeliveryResult.Later(FailureReason.of(why));
            case WebhookAnswer.Given given -> verdict(given);
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.webhookWaits();
    }

    private DeliveryResult verdict(WebhookAnswer.Given answer) {
        var status = answer.status();
        var why = new FailureReason(FailureReason.Kind.HTTP, Integer.toString(status));
        if (status / 100 == 2) {
            return new DeliveryResult.Done(WebhookReference.of(answer.body(), json));
        }
        return status / 100 == 4 && !PASSING.contains(status)
                ? new DeliveryResult.Refused(why)
                : new DeliveryResult.Later(
                        why, answer.retryAfter().flatMap(header -> RetryAfter.of(header, clock.instant())));
    }
}
