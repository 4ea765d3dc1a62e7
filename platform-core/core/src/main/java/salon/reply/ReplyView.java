package salon.reply;

/// What stands behind the link in the mail.
public sealed interface ReplyView {
    record Open(ReplyForm form) implements ReplyView {}

    record Expired() implements ReplyView {}

    record Unknown() implements ReplyView {}
}
