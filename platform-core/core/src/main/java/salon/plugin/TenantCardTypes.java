package salon.plugin;

import java.util.List;
import java.util.Optional;

/// The card types that the current tenant has of its own, in no jar. Asked at every use: what was published a moment
/// ago is there.
public interface TenantCardTypes {
    /// Nobody has any.
    TenantCardTypes NONE = new TenantCardTypes() {
        @Override
        public List<TenantCardType> all() {
            return List.of();
        }

        @Override
        public Optional<TenantCardType> find(String id) {
            return Optional.empty();
        }
    };

    /// Also those that are withdrawn: what was sent with them stays readable.
    List<TenantCardType> all();

    Optional<TenantCardType> find(String id);
}
