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

/// Leads to the questions of the member's first centre.
@Path("/t/{tenant}/panel")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
class HomeResource {
    private final CurrentStaff desk;

    HomeResource(CurrentStaff desk) {
        this.desk = desk;
    }

    @GET
    public Response home() {
        var first = desk.centres().stream().findFirst().orElseThrow(ForbiddenException::new);
        var root = "/t/" + CurrentTenant.get().slug() + "/panel";
        return Response.seeOther(URI.create(root + "/centres/" + first.slug() + "/chats"))
                .build();
    }

    /// The sign-in has ended here, and nobody knows where it came from.
    @GET
    @Path("signed-in")
    public Response signedIn() {
        return home();
    }
}
