package salon.reply;

/// What a token opens.
public sealed interface LinkLookup {
    record Found(ReplyLink link) implements LinkLookup {}

    record Expired() implements LinkLookup {}

    record Unknown() implements LinkLookup {}
}
