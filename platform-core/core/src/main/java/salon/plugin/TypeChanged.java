package salon.plugin;

import java.util.UUID;

/// A dealer group has switched or set a card type. Fired inside the transaction.
record TypeChanged(UUID tenant, String type) {}
