package salon.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import salon.tenant.TenantScoped;

/// Serves pictures to phones, browsers and mail programs. The picture of an id never changes.
@Path("/t/{tenant}/pictures/{id}")
@TenantScoped
@PermitAll
@RunOnVirtualThread
class PictureResource {
    private final Pictures pictures;

    PictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        var picture = pictures.find(id).orElseThrow(NotFoundException::new);
        return Response.ok(picture.bytes())
                .type(picture.type().contentType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Disposition", "inline")
                .build();
    }
}
