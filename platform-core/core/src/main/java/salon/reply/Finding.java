package salon.reply;

/// What a token opens.
public sealed interface Finding {
    record Found(ReplyLink link) implements Finding {}

    record Expired() implements Finding {}

    record Unknown() implements Finding {}
}
