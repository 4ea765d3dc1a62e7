package salon.mobile;

import java.time.Instant;
import java.util.UUID;

/// The message is stored; given for the first post of an id and for every repeated one.
record Ack(UUID id, UUID conversation, long seq, Instant at) {}
