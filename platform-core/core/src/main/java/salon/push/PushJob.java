package salon.push;

import java.util.UUID;

/// One send that db-scheduler keeps: tell this device of the messages up to `upTo`. Ids only; what is told and where
/// to is read again when it is sent.
///
/// @param device the hash of its token
record PushJob(UUID tenant, UUID conversation, long upTo, String device) {
    /// A conversation is planned at most once up to the same number, so this is unique.
    String name() {
        return conversation + "/" + upTo + "/" + device;
    }
}
