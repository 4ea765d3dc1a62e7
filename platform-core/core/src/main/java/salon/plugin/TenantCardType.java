package salon.plugin;

import java.util.Map;
import salon.spi.CardTexts;
import salon.spi.ServiceCard;

/// A card type of one tenant. The card is the platform's own code, so that it needs no containing.
///
/// @param texts by language; complete
/// @param isOffered whether it can be picked; one that is withdrawn can only be read
public record TenantCardType(ServiceCard card, Map<String, CardTexts> texts, boolean isOffered) {}
