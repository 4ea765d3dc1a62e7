package salon.tenant;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;

/// Binds the tenant before a transaction can begin.
@TenantScoped
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TenantScopedInterceptor {
    private final Tenants tenants;
    private final UriInfo uri;

    TenantScopedInterceptor(Tenants tenants, UriInfo uri) {
        this.tenants = tenants;
        this.uri = uri;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        var slug = uri.getPathParameters().getFirst("tenant");
        var tenant = tenants.bySlug(slug == null ? "" : slug).orElseThrow(NotFoundException::new);
        return CurrentTenant.call(tenant, call::proceed);
    }
}
