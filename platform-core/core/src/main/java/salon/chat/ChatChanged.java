package salon.chat;

import java.util.UUID;

/// A chat was started, deleted or restored.
public record ChatChanged(UUID tenant, UUID conversation, UUID customer, UUID centre, boolean deleted) {}
