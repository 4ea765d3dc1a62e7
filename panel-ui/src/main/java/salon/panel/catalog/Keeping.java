package salon.panel.catalog;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import salon.panel.frame.Roles;

/// Who may keep the catalogue; agents only read it.
@ApplicationScoped
class Keeping {
    private final SecurityIdentity identity;

    Keeping(SecurityIdentity identity) {
        this.identity = identity;
    }

    boolean isAllowed() {
        return identity.hasRole(Roles.MANAGER) || identity.hasRole(Roles.ADMINISTRATOR);
    }
}
