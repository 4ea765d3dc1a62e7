package salon.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import salon.centre.OpeningHours;
import salon.template.NotificationTemplates.EscalationRule;

/// When the managers are mailed about an item. What is done and what is explained come from here, so they are the same.
///
/// A time is put off to the next full 5 minutes, quarter of an hour or the like, by a quarter of the rule's own time at
/// most: what comes due about the same time goes together in one mail, and when that is depends on nothing else.
public sealed interface EscalationDecision {
    /// At this time, which may be past: then at once.
    record At(Instant time) implements EscalationDecision {}

    /// Not as things are.
    record Never(Reason reason) implements EscalationDecision {}

    enum Reason {
        /// No template that is switched on has an escalation.
        NO_RULE,
        /// A manager has acknowledged it.
        ACKNOWLEDGED,
        /// The centre does not open within a year.
        NEVER_OPEN
    }

    /// Minutes.
    List<Integer> STEPS = List.of(60, 30, 15, 10, 5, 2, 1);

    static EscalationDecision of(WaitingItem item, Optional<EscalationRule> rule, OpeningHours hours) {
        if (item.acknowledgedAt() != null) {
            return new Never(Reason.ACKNOWLEDGED);
        }
        if (rule.isEmpty()) {
            return new Never(Reason.NO_RULE);
        }
        if (item.urgent()) {
            return new At(item.waitingSince());
        }
        var last = item.notifiedAt();
        var working = last == null ? rule.get().after() : rule.get().every();
        return hours.plusWorking(last == null ? item.waitingSince() : last, working)
                .<EscalationDecision>map(due -> new At(toNextStep(due, working)))
                .orElseGet(() -> new Never(Reason.NEVER_OPEN));
    }

    private static Instant toNextStep(Instant due, Duration working) {
        return STEPS.stream()
                .filter(step -> step * 4L <= working.toMinutes())
                .findFirst()
                .map(step -> roundedUp(due, Duration.ofMinutes(step)))
                .orElse(due);
    }

    private static Instant roundedUp(Instant time, Duration step) {
        var seconds = step.toSeconds();
        var down = Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
        return down.equals(time) ? time : down.plus(step);
    }
}
