package salon.panel.frame;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.staff.Staff;
import salon.staff.StaffMember;

/// The signed-in staff member and the centres where they work. Any other centre is answered with 404.
@RequestScoped
public class CurrentStaff {
    private final SecurityIdentity identity;
    private final Staff staff;
    private final Centres centres;
    private @Nullable StaffMember member;
    private @Nullable Centre centre;

    CurrentStaff(SecurityIdentity identity, Staff staff, Centres centres) {
        this.identity = identity;
        this.staff = staff;
        this.centres = centres;
    }

    public StaffMember member() {
        var known = member;
        if (known == null) {
            known = staff.bySubject(identity.getPrincipal().getName()).orElseThrow(ForbiddenException::new);
            member = known;
        }
        return known;
    }

    /// Whether the member may see what goes beyond single customers: exports and reports.
    public boolean isManagerOrAdministrator() {
        return hasRole(Roles.MANAGER) || hasRole(Roles.ADMINISTRATOR);
    }

    /// @param role one of [Roles]
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /// Whether the member may change what holds for all centres of the group.
    public boolean mayChangeGroup() {
        return hasRole(Roles.ADMINISTRATOR) || centres.all().stream().allMatch(centre -> member().worksAt(centre.id()));
    }

    public List<Centre> centres() {
        return centres.all().stream()
                .filter(centre -> member().worksAt(centre.id()))
                .toList();
    }

    public Centre centre(String slug) {
        var known = centre;
        if (known == null || !known.slug().equals(slug)) {
            known = centres.bySlug(slug)
                    .filter(found -> member().worksAt(found.id()))
                    .orElseThrow(NotFoundException::new);
            centre = known;
        }
        return known;
    }

    public Centre centre(UUID id) {
        return centres.byId(id).filter(centre -> member().worksAt(centre.id())).orElseThrow(NotFoundException::new);
    }
}
