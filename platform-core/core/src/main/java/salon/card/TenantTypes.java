package salon.card;

import java.util.List;
import java.util.Optional;

/// The card types that the current tenant has of its own, in no jar. Asked at every use: what was published a moment
/// ago is there.
public interface TenantTypes {
    /// Nobody has any.
    TenantTypes NONE = new TenantTypes() {
        @Override
        public List<TenantType> all() {
            return List.of();
        }

        @Override
        public Optional<TenantType> find(String id) {
            return Optional.empty();
        }
    };

    /// Also those that are withdrawn: what was sent with them stays readable.
    List<TenantType> all();

    Optional<TenantType> find(String id);
}
