package salon.panel.frame;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// Redirects to the chats of the staff member's first centre.
@Path("/t/{tenant}/panel")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
class HomeResource {
    private final CurrentStaff staff;

    HomeResource(CurrentStaff staff) {
        this.staff = staff;
    }

    @GET
    public Response home() {
        var first = staff.centres().stream().findFirst().orElseThrow(ForbiddenException::new);
        var root = "/t/" + CurrentTenant.get().slug() + "/panel";
        return Response.seeOther(URI.create(root + "/centres/" + first.slug() + "/chats"))
                .build();
    }

    /// Where a sign-in ends whose first page is not known any more.
    @GET
    @Path("signed-in")
    public Response signedIn() {
        return home();
    }
}
