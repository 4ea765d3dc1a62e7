package salon.push;

import java.util.UUID;

/// A planned push as db-scheduler stores it: tell this device of the messages up to `upTo`. Ids only; the text and the
/// device's token are read when it is sent.
///
/// @param device the SHA-256 of its token in hex
record PushJob(UUID tenant, UUID conversation, long upTo, String device) {
    /// Unique: a conversation is planned at most once up to the same message.
    String taskId() {
        return conversation + "/" + upTo + "/" + device;
    }
}
