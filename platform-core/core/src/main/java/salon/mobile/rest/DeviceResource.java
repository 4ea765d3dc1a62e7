package salon.mobile.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import salon.http.ProblemException;
import salon.mobile.JsonReader;
import salon.push.Devices;
import salon.tenant.TenantScoped;

/// Where the caller wants pushes. The device's `locale` is checked and not kept: pushes are in the customer's
/// language.
@Path("/t/{tenant}/api/v1/devices/{token}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class DeviceResource {
    private final CurrentCustomer caller;
    private final Devices devices;
    private final JsonReader json;

    DeviceResource(CurrentCustomer caller, Devices devices, JsonReader json) {
        this.caller = caller;
        this.devices = devices;
        this.json = json;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void register(@PathParam("token") String token, byte[] body) {
        var fields = json.read(body);
        if (!fields.isAbsent("locale") && !SupportedLanguages.contains(fields.text("locale"))) {
            throw ProblemException.unprocessable("'locale' must be ru or en.");
        }
        if (!devices.register(caller.get().id(), token, fields.text("platform"))) {
            throw ProblemException.unprocessable("The token or 'platform' has another form.");
        }
    }

    @DELETE
    public void forget(@PathParam("token") String token) {
        devices.forget(caller.get().id(), token);
    }
}
