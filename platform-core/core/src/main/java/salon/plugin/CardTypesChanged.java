package salon.plugin;

import java.util.UUID;

/// What can be picked in a tenant has changed. Fired inside the transaction.
public record CardTypesChanged(UUID tenant) {}
