package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import salon.chat.Conversations;
import salon.chat.NewMessage;
import salon.chat.PostResult;
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
            case LinkLookup.Found(var link) -> new ReplyView.Open(forms.of(link));
            case LinkLookup.Expired() -> new ReplyView.Expired();
            case LinkLookup.Unknown() -> new ReplyView.Unknown();
        };
    }

    /// @param formId of the form that is sent
    /// @param confirmed the sender has seen that someone answered already, and wants to answer all the same
    public ReplyResult answer(String token, UUID formId, String text, boolean confirmed) {
        return switch (links.find(token)) {
            case LinkLookup.Found(var link) -> answer(link, messageId(token, formId), lines(text), confirmed);
            case LinkLookup.Expired() -> new ReplyResult.Expired();
            case LinkLookup.Unknown() -> new ReplyResult.Unknown();
        };
    }

    private ReplyResult answer(ReplyLink link, UUID id, String text, boolean confirmed) {
        conversations.lock(link.conversation());
        var before = forms.of(link);
        var isRepeated =
                before.answers().stream().anyMatch(message -> message.id().equals(id));
        if (before.isAnswered() && !confirmed && !isRepeated) {
            return text.isEmpty() ? new ReplyResult.Malformed(before) : new ReplyResult.AlreadyAnswered(before);
        }
        var writer = new Writer.Staff(link.address(), Set.of(forms.chat(link).centre()));
        return switch (conversations.post(new NewMessage(link.conversation(), id, writer, text))) {
            case PostResult.Posted posted -> new ReplyResult.Sent(forms.of(link));
            case PostResult.Repeated repeated -> new ReplyResult.Repeated(before);
            // the form went back in the browser, was changed and sent again: a further answer, to be confirmed
            case PostResult.Conflict() -> new ReplyResult.AlreadyAnswered(before);
            case PostResult.Malformed() -> new ReplyResult.Malformed(before);
            case PostResult.Unknown() -> new ReplyResult.Unknown();
        };
    }

    /// Bound to the link: a made-up form id can't meet another message's.
    private static UUID messageId(String token, UUID formId) {
        var link = HexFormat.of().formatHex(new ReplyToken(token).hash());
        return UUID.nameUUIDFromBytes((link + ":" + formId).getBytes(StandardCharsets.UTF_8));
    }

    /// Forms end their lines with CRLF; the blank around an answer is nobody's intention.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
