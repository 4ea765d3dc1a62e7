/// Tells managers of chats and requests that nobody has processed in time. The rules stand in the templates,
/// the working time in the hours of the centres. [EscalationSweep] decides when it is time, by
/// [EscalationDecision]; [EscalationNotices] writes the mails and takes their acknowledgements; [Escalations]
/// explains.
@NullMarked
package salon.escalation;

import org.jspecify.annotations.NullMarked;
