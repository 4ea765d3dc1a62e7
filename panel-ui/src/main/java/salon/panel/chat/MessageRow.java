package salon.panel.chat;

import java.util.Locale;
import salon.chat.Author;
import salon.chat.Message;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A message as staff see it. `kind` is customer, staff, auto or system; `day` is empty when the line before has the
/// same; `request` is the id of the request that a system line tells of, else empty.
record MessageRow(
        long seq,
        String kind,
        String author,
        String text,
        String day,
        FormattedTime at,
        Service service,
        String request) {
    /// The service card of the message; one without a title is none.
    record Service(String title, String summary, String icon) {
        static final Service NONE = new Service("", "", "");
    }

    static MessageRow of(Message message, String dayBefore, Service service, String request, TimeFormat moments) {
        var at = moments.of(message.at());
        var from = message.from();
        return new MessageRow(
                message.seq(),
                from.kind().name().toLowerCase(Locale.ROOT),
                from.kind() == Author.Kind.SYSTEM ? "" : from.name(),
                message.text(),
                at.day().equals(dayBefore) ? "" : at.day(),
                at,
                service,
                request);
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
