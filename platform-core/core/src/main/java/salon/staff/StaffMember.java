package salon.staff;

import java.util.Set;
import java.util.UUID;

/// An employee of the dealer group who answers customers, in these centres only.
public record StaffMember(UUID id, String name, String email, Set<UUID> centres) {
    public boolean worksAt(UUID centre) {
        return centres.contains(centre);
    }
}
