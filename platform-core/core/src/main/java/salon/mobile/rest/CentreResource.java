package salon.mobile.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/centres")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CentreResource {
    /// Names as in schema.org where it has them.
    record CentreView(
            UUID id,
            String slug,
            String name,
            String address,
            String phone,
            Map<String, String> phones,
            List<String> openingHours,
            Centre.@Nullable MapPoint geo) {
        static CentreView of(Centre centre) {
            return new CentreView(
                    centre.id(),
                    centre.slug(),
                    centre.name(),
                    centre.address(),
                    centre.phone(),
                    centre.phones(),
                    centre.openingHours(),
                    centre.point());
        }
    }

    private final Centres centres;

    CentreResource(Centres centres) {
        this.centres = centres;
    }

    @GET
    public ItemList<CentreView> all() {
        return new ItemList<>(centres.all().stream().map(CentreView::of).toList());
    }
}
