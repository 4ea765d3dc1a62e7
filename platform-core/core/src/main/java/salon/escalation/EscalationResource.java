package salon.escalation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Conversations;
import salon.escalation.EscalationDecision.At;
import salon.escalation.EscalationDecision.Never;
import salon.escalation.Escalations.EscalationEvent;
import salon.escalation.Escalations.EscalationForecast;
import salon.request.Requests;
import salon.template.NotificationTemplates.EscalationRule;
import salon.tenant.TenantScoped;

/// For scripts of the dealer group: why and when the managers are mailed of a chat or a request.
@Path("/t/{tenant}/admin/v1/escalations")
@TenantScoped
@RolesAllowed("administrator")
@RunOnVirtualThread
class EscalationResource {
    private final Escalations escalations;
    private final Conversations conversations;
    private final Requests requests;

    EscalationResource(Escalations escalations, Conversations conversations, Requests requests) {
        this.escalations = escalations;
        this.conversations = conversations;
        this.requests = requests;
    }

    /// @param waitingSince null when nothing waits
    /// @param rule null when no template has one
    /// @param next when the managers are mailed; past: at once; null: not as things are
    /// @param reason why not: `processed`, `no_rule`, `acknowledged` or `never_open`; null when they are mailed
    record ForecastJson(
            @Nullable Instant waitingSince,
            @Nullable RuleJson rule,
            @Nullable Instant next,
            @Nullable String reason,
            List<EventJson> events) {
        static ForecastJson of(EscalationForecast forecast) {
            var item = forecast.item();
            var rule = forecast.rule();
            return new ForecastJson(
                    item == null ? null : item.waitingSince(),
                    rule == null ? null : RuleJson.of(rule),
                    forecast.decision() instanceof At(var time) ? time : null,
                    reason(forecast.decision()),
                    forecast.events().stream().map(EventJson::of).toList());
        }

        private static @Nullable String reason(@Nullable EscalationDecision decision) {
            return switch (decision) {
                case null -> "processed";
                case At _ -> null;
                case Never(var reason) -> reason.name().toLowerCase(Locale.ROOT);
            };
        }
    }

    /// @param scope whose template: `centre` or `tenant`
    /// @param afterMinutes working minutes
    record RuleJson(String scope, long afterMinutes, long everyMinutes, List<String> addresses) {
        static RuleJson of(EscalationRule rule) {
            return new RuleJson(
                    rule.ofCentre() ? "centre" : "tenant",
                    rule.after().toMinutes(),
                    rule.every().toMinutes(),
                    rule.addresses());
        }
    }

    /// @param action `notified` or `acknowledged`
    record EventJson(Instant at, String action, List<String> people) {
        static EventJson of(EscalationEvent event) {
            return new EventJson(event.at(), event.action().name().toLowerCase(Locale.ROOT), event.people());
        }
    }

    @GET
    @Path("chats/{id}")
    public ForecastJson ofChat(@PathParam("id") UUID id) {
        return conversations
                .find(id)
                .map(chat -> ForecastJson.of(escalations.ofChat(chat.id())))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("requests/{id}")
    public ForecastJson ofRequest(@PathParam("id") UUID id) {
        return requests.find(id)
                .map(request -> ForecastJson.of(escalations.ofRequest(request.id())))
                .orElseThrow(NotFoundException::new);
    }
}
