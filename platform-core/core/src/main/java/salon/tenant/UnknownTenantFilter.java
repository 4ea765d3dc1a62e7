package salon.tenant;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// A group that does not exist is not found, rather than a sign-in that can't succeed.
class UnknownTenantFilter {
    private final Tenants tenants;

    UnknownTenantFilter(Tenants tenants) {
        this.tenants = tenants;
    }

    /// Runs on the event loop, so it only looks into the cache, which the lookup of the realm has just filled.
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuse(UriInfo uri) {
        var path = uri.getPath();
        return TenantPath.of(path.startsWith("/") ? path : "/" + path)
                .filter(place -> tenants.isKnownToBeNone(place.tenant()))
                .map(place -> Response.status(Response.Status.NOT_FOUND).build())
                .orElse(null);
    }
}
