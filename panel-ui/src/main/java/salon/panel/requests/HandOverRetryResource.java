package salon.panel.requests;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOvers;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Roles;
import salon.request.Requests;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Попробовать ещё раз* on the page of a request.
@Path("/t/{tenant}/panel/requests/{id}/hand-overs")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
class HandOverRetryResource {
    private final CurrentStaff staff;
    private final Requests requests;
    private final HandOvers handOvers;

    HandOverRetryResource(CurrentStaff staff, Requests requests, HandOvers handOvers) {
        this.staff = staff;
        this.requests = requests;
        this.handOvers = handOvers;
    }

    /// A click that comes too late changes nothing; the page shows the current state.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@RestPath UUID id, @RestForm @Nullable String channel, @RestForm int round) {
        var request = requests.find(id).orElseThrow(NotFoundException::new);
        staff.centre(request.centre());
        if (channel != null && channel.indexOf('\0') < 0) {
            handOvers.retry(id, channel, round);
        }
        var page = "/t/" + CurrentTenant.get().slug() + "/panel/requests/" + id + "#hand-overs";
        return Response.seeOther(URI.create(page)).build();
    }
}
