package salon.panel.escalation;

import java.util.List;
import salon.escalation.Escalations.EscalationEvent;
import salon.escalation.Escalations.EscalationEvent.Action;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A line of the history that staff alone see.
///
/// @param isTold whether managers were told; else one has acknowledged
/// @param people addresses, separated by commas
public record EscalationRow(FormattedTime at, boolean isTold, String people) {
    public static List<EscalationRow> of(List<EscalationEvent> events, TimeFormat timeFormat) {
        return events.stream().map(event -> of(event, timeFormat)).toList();
    }

    public static EscalationRow of(EscalationEvent event, TimeFormat timeFormat) {
        return new EscalationRow(
                timeFormat.of(event.at()), event.action() == Action.NOTIFIED, String.join(", ", event.people()));
    }
}
