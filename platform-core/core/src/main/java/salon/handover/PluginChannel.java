package salon.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import salon.plugin.CardRecipient;
import salon.plugin.PluginHandOvers;
import salon.plugin.PluginHandOvers.Outcome;
import salon.request.Request;
import salon.request.Requests;

/// Card types whose plugins deliver requests to the dealer's own system themselves.
@Singleton
class PluginChannel implements HandOverChannel {
    static final String KIND = "plugin";

    private final PluginHandOvers plugins;
    private final Requests requests;
    private final HandOverSettings settings;

    PluginChannel(PluginHandOvers plugins, Requests requests, HandOverSettings settings) {
        this.plugins = plugins;
        this.requests = requests;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Target> targets(Request request) {
        return plugins.isDoneBy(request.type()) ? List.of(new Target(KIND, request.title())) : List.of();
    }

    @Override
    public DeliveryResult deliver(HandOver handOver, DeliveryPayload payload) {
        var request = QuarkusTransaction.requiringNew()
                .call(() -> requests.find(handOver.request()).orElseThrow());
        var outcome = plugins.handOver(
                request.id(),
                request.createdAt(),
                request.type(),
                request.version(),
                request.answers(),
                new CardRecipient(payload.customer(), payload.centre()));
        return switch (outcome) {
            case Outcome.Nothing() -> new DeliveryResult.NotNeeded();
            case Outcome.Busy() -> new DeliveryResult.Postponed();
            case Outcome.Done(var reference) -> new DeliveryResult.Delivered(reference);
            case Outcome.Refused(var reason) ->
                new DeliveryResult.Rejected(new FailureReason(FailureReason.Kind.PLUGIN, reason));
            case Outcome.Unavailable() ->
                new DeliveryResult.Retryable(FailureReason.of(FailureReason.Kind.PLUGIN_AWAY));
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.pluginWaits();
    }
}
