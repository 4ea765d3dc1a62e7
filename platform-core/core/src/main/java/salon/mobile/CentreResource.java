package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import salon.centre.Centres;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/centres")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CentreResource {
    private final Centres centres;

    CentreResource(Centres centres) {
        this.centres = centres;
    }

    @GET
    public ItemList<CentreRef> all() {
        return new ItemList<>(centres.all().stream().map(CentreRef::of).toList());
    }
}
