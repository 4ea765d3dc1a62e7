package salon.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import salon.spi.CardTexts;
import salon.spi.ServiceCard;

/// The card types that the current tenant has defined itself. Implementations answer with what is published now.
public interface TenantCardTypes {
    /// A card type that a tenant has defined. Its card is the platform's own code and is called without limits.
    ///
    /// @param texts by language; complete
    /// @param isOffered whether it can be picked; a withdrawn one can only be read
    record TenantCardType(ServiceCard card, Map<String, CardTexts> texts, boolean isOffered) {}

    /// For tests: none.
    TenantCardTypes NONE = new TenantCardTypes() {
        @Override
        public List<TenantCardType> all() {
            return List.of();
        }

        @Override
        public Optional<TenantCardType> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean isPublishedInAnyTenant(String id) {
            return false;
        }
    };

    /// Also withdrawn ones: what was sent with them stays readable.
    List<TenantCardType> all();

    Optional<TenantCardType> find(String id);

    /// Whether any tenant, not only the current one, offers a type of this id.
    boolean isPublishedInAnyTenant(String id);
}
