package salon.request;

import java.time.Instant;
import java.util.UUID;

/// What staff note on a request among themselves. Customers never see it.
public record RequestNote(UUID id, Instant at, Handler by, String text) {}
