package salon.reply;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import salon.chat.Message;

/// The form for an answer from a mail.
///
/// @param formId new for every form; the page sends it back, so that a form sent twice makes one message
/// @param zone time zone of the centre
/// @param latest the last three messages, ascending
/// @param answers messages of staff after the mail, ascending, including those sent by this link
/// @param address of the reader, the author of their own answers
public record ReplyForm(
        UUID formId,
        String customerName,
        String centreName,
        ZoneId zone,
        List<Message> latest,
        List<Message> answers,
        String address) {
    /// Whether the page must ask for a confirmation before it sends.
    public boolean isAnswered() {
        return !answers.isEmpty();
    }

    public boolean isAnsweredByOthers() {
        return answers.stream().anyMatch(answer -> !answer.from().name().equals(address));
    }
}
