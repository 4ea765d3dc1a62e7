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

/// Card types that hand requests over to the dealer's own system themselves.
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
    public Attempt handOver(HandOver handOver, DeliveryPayload lead) {
        var request = QuarkusTransaction.requiringNew()
                .call(() -> requests.find(handOver.request()).orElseThrow());
        var outcome = plugins.handOver(
                request.id(),
                request.createdAt(),
                request.type(),
                request.version(),
                request.answers(),
                new CardRecipient(lead.customer(), lead.centre()));
        return switch (outcome) {
            case Outcome.Nothing() -> new Attempt.Needless();
            case Outcome.Busy() -> new Attempt.Postponed();
            case Outcome.Done(var reference) -> new Attempt.Ended(new DeliveryResult.Done(reference));
            case Outcome.Refused(var why) ->
                new Attempt.Ended(new DeliveryResult.Refused(new FailureReason(FailureReason.Kind.PLUGIN, why)));
            case Outcome.Unavailable() ->
                new Attempt.Ended(new DeliveryResult.Later(FailureReason.of(FailureReason.Kind.PLUGIN_AWAY)));
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.pluginWaits();
    }
}
