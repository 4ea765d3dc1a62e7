package salon.panel.frame;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/// After the tenant is bound.
@OfCentre
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
class OfCentreInterceptor {
    private final CurrentStaff staff;
    private final UriInfo uri;

    OfCentreInterceptor(CurrentStaff staff, UriInfo uri) {
        this.staff = staff;
        this.uri = uri;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        staff.centre(Objects.requireNonNull(uri.getPathParameters().getFirst("centre")));
        return call.proceed();
    }
}
