package salon.reply;

/// How an answer from a mail ended. The form shows the chat as it is now, and its id is fresh.
public sealed interface ReplyResult {
    record Sent(ReplyForm form) implements ReplyResult {}

    /// This very form was sent before; nothing was written.
    record Repeated(ReplyForm form) implements ReplyResult {}

    /// Nothing was written: someone has answered after the mail. Send again with `confirmed` to answer all the same.
    record AlreadyAnswered(ReplyForm form) implements ReplyResult {}

    /// The text is empty, longer than 4,000 code points or contains U+0000.
    record Malformed(ReplyForm form) implements ReplyResult {}

    record Expired() implements ReplyResult {}

    record Unknown() implements ReplyResult {}
}
