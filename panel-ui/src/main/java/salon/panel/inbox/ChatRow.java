package salon.panel.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.chat.Author;
import salon.chat.Inbox;
import salon.chat.Message;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;
import salon.text.Graphemes;

/// A chat of the list.
///
/// @param kind who wrote the last message: customer, staff, auto, system; empty without one
/// @param author the name of the staff member who wrote it, else empty
record ChatRow(
        String id,
        String name,
        String email,
        String phone,
        boolean unanswered,
        boolean deleted,
        String kind,
        String author,
        String text,
        FormattedTime at) {
    private static final int MAX_LENGTH = 241;

    static ChatRow of(Inbox.Entry row, TimeFormat timeFormat) {
        var last = row.lastMessage();
        return new ChatRow(
                row.conversation().toString(),
                row.customerName(),
                row.customerEmail(),
                row.customerPhone(),
                row.unanswered(),
                row.deleted(),
                last == null ? "" : last.from().kind().name().toLowerCase(Locale.ROOT),
                last == null || last.from().kind() != Author.Kind.STAFF
                        ? ""
                        : last.from().name(),
                text(last),
                timeFormat.of(row.lastAt()));
    }

    private static String text(@Nullable Message last) {
        if (last == null) {
            return "…";
        }
        var card = last.card();
        var text = card == null ? last.text() : (card.title() + ". " + last.text()).strip();
        return Graphemes.abbreviate(text, MAX_LENGTH);
    }
}
