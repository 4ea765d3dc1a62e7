package salon.panel.reply;

import java.util.Locale;
import salon.chat.Message;
import salon.panel.frame.Moment;
import salon.panel.frame.Moments;

/// A message beside the form.
record ReplyLine(String kind, String author, String text, Moment at) {
    static ReplyLine of(Message message, Moments moments) {
        var card = message.card();
        var text =
                card == null ? message.text() : (message.text() + "\n" + card.title() + " " + card.summary()).strip();
        return new ReplyLine(
                message.from().kind().name().toLowerCase(Locale.ROOT),
                message.from().name(),
                text,
                moments.of(message.at()));
    }
}
