package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import salon.chat.Conversations;
import salon.chat.Draft;
import salon.chat.Posting;
import salon.chat.Writer;

/// Answers sent from a mail, without a sign-in. The history names the address the mail went to.
@ApplicationScoped
@Transactional
public class Replies {
    private final ReplyLinks links;
    private final ReplyForms forms;
    private final Conversations conversations;

    Replies(ReplyLinks links, ReplyForms forms, Conversations conversations) {
        this.links = links;
        this.forms = forms;
        this.conversations = conversations;
    }

    /// Looking changes nothing, ever: mail scanners follow links.
    public ReplyView view(String token) {
        return switch (links.find(token)) {
            case Finding.Found(var link) -> new ReplyView.Open(forms.of(link));
            case Finding.Expired() -> new ReplyView.Expired();
            case Finding.Unknown() -> new ReplyView.Unknown();
        };
    }

    /// @param formId of the form that is sent
    /// @param confirmed the sender has seen that someone answered already, and wants to answer all the same
    public Answer answer(String token, UUID formId, String text, boolean confirmed) {
        return switch (links.find(token)) {
            case Finding.Found(var link) -> answer(link, messageId(token, formId), lines(text), confirmed);
            case Finding.Expired() -> new Answer.Expired();
            case Finding.Unknown() -> new Answer.Unknown();
        };
    }

    private Answer answer(ReplyLink link, UUID id, String text, boolean confirmed) {
        conversations.hold(link.conversation());
        var before = forms.of(link);
        var isRepeated =
                before.answers().stream().anyMatch(message -> message.id().equals(id));
        if (before.isAnswered() && !confirmed && !isRepeated) {
            return text.isEmpty() ? new Answer.Malformed(before) : new Answer.AlreadyAnswered(before);
        }
        var writer =
                new Writer.Colleague(link.address(), Set.of(forms.chat(link).centre()));
        return switch (conversations.post(new Draft(link.conversation(), id, writer, text))) {
            case Posting.Posted posted -> new Answer.Sent(forms.of(link));
            case Posting.Repeated repeated -> new Answer.Repeated(before);
            // the form went back in the browser, was changed and sent again: a further answer, to be confirmed
            case Posting.Conflict() -> new Answer.AlreadyAnswered(before);
            case Posting.Malformed() -> new Answer.Malformed(before);
            case Posting.Unknown() -> new Answer.Unknown();
        };
    }

    /// Bound to the link: a made-up form id can't meet another message's.
    private static UUID messageId(String token, UUID formId) {
        var link = HexFormat.of().formatHex(new Token(token).hash());
        return UUID.nameUUIDFromBytes((link + ":" + formId).getBytes(StandardCharsets.UTF_8));
    }

    /// Forms end their lines with CRLF; the blank around an answer is nobody's intention.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
