package salon.panel.catalog;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import salon.panel.frame.Roles;

/// Who may keep the catalogue; agents only read it.
@ApplicationScoped
class CatalogPermissions {
    private final SecurityIdentity identity;

    CatalogPermissions(SecurityIdentity identity) {
        this.identity = identity;
    }

    boolean isAllowed() {
        return identity.hasRole(Roles.MANAGER) || identity.hasRole(Roles.ADMINISTRATOR);
    }
}
