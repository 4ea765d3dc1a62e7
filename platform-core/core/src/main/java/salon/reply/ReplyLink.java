package salon.reply;

import java.util.UUID;

/// The right to answer one conversation from one mail. `upToSeq` is the last message that the mail told of.
public record ReplyLink(UUID conversation, String address, long upToSeq) {}
