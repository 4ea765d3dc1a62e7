package salon.panel.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.chat.Message;
import salon.panel.escalation.EscalationRow;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A message as staff see it.
///
/// @param kind of its author: customer, staff, auto or system
/// @param day empty when the message before is of the same day
/// @param request the id of the request that a system message tells of, else empty
/// @param escalation null for a message
record MessageRow(
        long seq,
        String kind,
        String author,
        String text,
        String day,
        FormattedTime at,
        Service service,
        String request,
        @Nullable EscalationRow escalation) {
    /// The service card of the message; without a title there is none.
    record Service(String title, String summary, String icon) {
        static final Service NONE = new Service("", "", "");
    }

    static MessageRow of(Message message, String previousDay, Service service, String request, TimeFormat timeFormat) {
        var at = timeFormat.of(message.at());
        var from = message.from();
        return new MessageRow(
                message.seq(),
                from.kind().name().toLowerCase(Locale.ROOT),
                from.kind() == Author.Kind.SYSTEM ? "" : from.name(),
                message.text(),
                at.day().equals(previousDay) ? "" : at.day(),
                at,
                service,
                request,
                null);
    }

    /// A line between the messages, which the customer does not see.
    static MessageRow of(EscalationRow line, String previousDay) {
        var day = line.at().day().equals(previousDay) ? "" : line.at().day();
        return new MessageRow(0, "system", "", "", day, line.at(), Service.NONE, "", line);
    }

    public boolean isStaff() {
        return kind.equals("staff");
    }

    public boolean isSystem() {
        return kind.equals("system");
    }

    public boolean isAuto() {
        return kind.equals("auto");
    }
}
