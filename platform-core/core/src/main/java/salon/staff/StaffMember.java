package salon.staff;

import java.util.Set;
import java.util.UUID;

/// Someone who answers drivers, in the centres named here and in no other.
public record StaffMember(UUID id, String name, String email, Set<UUID> centres) {
    public boolean worksAt(UUID centre) {
        return centres.contains(centre);
    }
}
