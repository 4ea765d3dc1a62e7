package salon.reply;

/// How an answer from a mail ended. `form` shows the chat as it is now and has a new id.
public sealed interface ReplyResult {
    record Sent(ReplyForm form) implements ReplyResult {}

    /// This form was sent before; nothing was written.
    record Repeated(ReplyForm form) implements ReplyResult {}

    /// Nothing was written: the chat was answered after the mail. Sent again with `confirmed`, it is posted.
    record AlreadyAnswered(ReplyForm form) implements ReplyResult {}

    /// The text is empty, longer than 4,000 code points or contains U+0000.
    record Malformed(ReplyForm form) implements ReplyResult {}

    record Expired() implements ReplyResult {}

    record Unknown() implements ReplyResult {}
}
