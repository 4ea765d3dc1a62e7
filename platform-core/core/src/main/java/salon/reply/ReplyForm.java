package salon.reply;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import salon.chat.Message;

/// The form for an answer from a mail.
///
/// @param formId fresh with every form; the page sends it back, so that the same form twice makes one message
/// @param zone of the centre: its staff read times in it
/// @param latest the last three messages, ascending
/// @param answers what staff have written after the mail, ascending, also by this link: `from.name` says who
public record ReplyForm(
        UUID formId, String customerName, String centreName, ZoneId zone, List<Message> latest, List<Message> answers) {
    /// Whether the page asks for a second, deliberate confirmation before it sends.
    public boolean isAnswered() {
        return !answers.isEmpty();
    }
}
