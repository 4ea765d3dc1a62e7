package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import salon.centre.Centres;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customers;
import salon.reply.ReplyLinks.LinkLookup;
import salon.reply.ReplyLinks.ReplyLink;
import salon.text.LinkToken;

/// Answers sent from a mail, without a sign-in. The history names the address the mail went to.
@ApplicationScoped
@Transactional
public class Replies {
    /// How an answer from a mail ended. `form` shows the chat as it is now and has a new id.
    public sealed interface ReplyResult {
        record Sent(ReplyForm form) implements ReplyResult {}

        /// This form was sent before; nothing was written.
        record Repeated(ReplyForm form) implements ReplyResult {}

        /// Nothing was written: the chat was answered after the mail. Sent again with the number of
        /// the last answer as `confirmed`, it is posted.
        record AlreadyAnswered(ReplyForm form) implements ReplyResult {}

        /// The text is empty, longer than 4,000 code points or contains U+0000.
        record Malformed(ReplyForm form) implements ReplyResult {}

        record Expired() implements ReplyResult {}

        /// Its address gets no mails any more.
        record Withdrawn() implements ReplyResult {}

        record Unknown() implements ReplyResult {}
    }

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

        /// The number of the last answer that it shows; 0 for none.
        public long lastAnswer() {
            return answers.isEmpty() ? 0 : answers.getLast().seq();
        }

        public boolean isAnsweredByOthers() {
            return answers.stream().anyMatch(answer -> !answer.from().name().equals(address));
        }
    }

    private static final int LATEST_MESSAGES = 3;

    /// What the page behind a link shows.
    public sealed interface ReplyView {
        record Open(ReplyForm form) implements ReplyView {}

        record Expired() implements ReplyView {}

        record Withdrawn() implements ReplyView {}

        record Unknown() implements ReplyView {}
    }

    private final ReplyLinks links;
    private final Conversations conversations;
    private final Customers customers;
    private final Centres centres;

    Replies(ReplyLinks links, Conversations conversations, Customers customers, Centres centres) {
        this.links = links;
        this.conversations = conversations;
        this.customers = customers;
        this.centres = centres;
    }

    /// Changes nothing: mail scanners follow links.
    public ReplyView view(String token) {
        return switch (links.find(token)) {
            case LinkLookup.Found(var link) -> new ReplyView.Open(form(chat(link), link));
            case LinkLookup.Expired() -> new ReplyView.Expired();
            case LinkLookup.Withdrawn() -> new ReplyView.Withdrawn();
            case LinkLookup.Unknown() -> new ReplyView.Unknown();
        };
    }

    /// @param formId as the form had it
    /// @param confirmed the number of the last answer that the sender has seen after the mail, and answers
    ///     again all the
    ///     same; 0 when they have confirmed nothing
    public ReplyResult answer(String token, UUID formId, String text, long confirmed) {
        return switch (links.find(token)) {
            case LinkLookup.Found(var link) -> answer(link, messageId(token, formId), normalized(text), confirmed);
            case LinkLookup.Expired() -> new ReplyResult.Expired();
            case LinkLookup.Withdrawn() -> new ReplyResult.Withdrawn();
            case LinkLookup.Unknown() -> new ReplyResult.Unknown();
        };
    }

    private ReplyResult answer(ReplyLink link, UUID id, String text, long confirmed) {
        conversations.lock(link.conversation());
        var chat = chat(link);
        var before = form(chat, link);
        var isRepeated =
                before.answers().stream().anyMatch(message -> message.id().equals(id));
        if (confirmed < before.lastAnswer() && !isRepeated) {
            return text.isEmpty() ? new ReplyResult.Malformed(before) : new ReplyResult.AlreadyAnswered(before);
        }
        var writer = new Writer.Staff(link.address(), Set.of(chat.centre()));
        return switch (conversations.post(new NewMessage(link.conversation(), id, writer, text))) {
            case PostResult.Posted posted -> new ReplyResult.Sent(form(chat, link));
            case PostResult.Repeated repeated -> new ReplyResult.Repeated(before);
            // the browser went back to a sent form and the text was changed: another answer, to be confirmed
            case PostResult.Conflict() -> new ReplyResult.AlreadyAnswered(before);
            case PostResult.Malformed() -> new ReplyResult.Malformed(before);
            case PostResult.Unknown() -> new ReplyResult.Unknown();
        };
    }

    private Conversation chat(ReplyLink link) {
        return conversations.find(link.conversation()).orElseThrow();
    }

    private ReplyForm form(Conversation chat, ReplyLink link) {
        var answers =
                conversations.messages(chat.id(), MessageRange.after(link.upToSeq(), MessageRange.MAX_LIMIT)).stream()
                        .filter(message -> message.from().kind() == Author.Kind.STAFF)
                        .toList();
        var centre = centres.byId(chat.centre()).orElseThrow();
        return new ReplyForm(
                UUID.randomUUID(),
                customers.byId(chat.customer()).orElseThrow().name(),
                centre.name(),
                centre.zone(),
                conversations.messages(chat.id(), MessageRange.last(LATEST_MESSAGES)),
                answers,
                link.address());
    }

    /// Derived from the link too: a made-up form id can't be the id of another message.
    private static UUID messageId(String token, UUID formId) {
        var link = HexFormat.of().formatHex(new LinkToken(token).hash());
        return UUID.nameUUIDFromBytes((link + ":" + formId).getBytes(StandardCharsets.UTF_8));
    }

    /// HTML forms send line ends as CRLF.
    private static String normalized(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
