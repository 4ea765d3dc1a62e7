package salon.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import salon.centre.Centres;
import salon.centre.OpeningHours;
import salon.template.NotificationTemplates;
import salon.template.NotificationTemplates.EscalationRule;

/// Which rule holds for an item, and when it fires.
@ApplicationScoped
class EscalationRules {
    private final NotificationTemplates templates;
    private final Centres centres;

    EscalationRules(NotificationTemplates templates, Centres centres) {
        this.templates = templates;
        this.centres = centres;
    }

    /// Reads each rule and each centre once; for one sweep or one page.
    Snapshot snapshot() {
        return new Snapshot();
    }

    final class Snapshot {
        private record Key(UUID centre, String topic) {}

        private final Map<Key, Optional<EscalationRule>> rules = new HashMap<>();
        private final Map<UUID, OpeningHours> hours = new HashMap<>();

        Optional<EscalationRule> ruleOf(WaitingItem item) {
            return rules.computeIfAbsent(new Key(item.centre(), item.topic()), key -> switch (item.kind()) {
                case CHAT -> templates.escalationOfChat(key.centre());
                case REQUEST -> templates.escalationOfRequest(key.topic(), key.centre());
            });
        }

        EscalationDecision decide(WaitingItem item) {
            var open = hours.computeIfAbsent(
                    item.centre(), id -> centres.byId(id).orElseThrow().hours());
            return EscalationDecision.of(item, ruleOf(item), open);
        }
    }
}
