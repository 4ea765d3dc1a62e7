package salon.panel.reply;

import java.util.Locale;
import salon.chat.Message;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A message beside the form.
record ReplyMessage(String kind, String author, String text, FormattedTime at) {
    static ReplyMessage of(Message message, TimeFormat timeFormat) {
        var card = message.card();
        var text =
                card == null ? message.text() : (message.text() + "\n" + card.title() + " " + card.summary()).strip();
        return new ReplyMessage(
                message.from().kind().name().toLowerCase(Locale.ROOT),
                message.from().name(),
                text,
                timeFormat.of(message.at()));
    }
}
