package salon.mobile.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.customer.PhoneNumbers;
import salon.http.ProblemException;
import salon.mobile.JsonReader;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class MeResource {
    record Me(UUID id, String name, String email, String phone, String locale, List<Customer.Car> cars) {
        static Me of(Customer customer, List<Customer.Car> cars) {
            return new Me(
                    customer.id(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.locale().toLanguageTag(),
                    cars);
        }
    }

    private final CurrentCustomer caller;
    private final Customers customers;
    private final JsonReader json;

    MeResource(CurrentCustomer caller, Customers customers, JsonReader json) {
        this.caller = caller;
        this.customers = customers;
        this.json = json;
    }

    @GET
    public Me get() {
        return Me.of(caller.get(), customers.cars(caller.get().id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Me change(byte[] body) {
        var locale = caller.get().locale();
        var form = ProfileForm.of(json.read(body), locale);
        var problems = form.problems(locale);
        if (!problems.isEmpty()) {
            throw ProblemException.ofFields(problems);
        }
        var changed = customers.change(
                caller.get().id(),
                form.name(),
                form.email(),
                PhoneNumbers.e164(form.phone()).orElse(""),
                Locale.forLanguageTag(form.locale()));
        if (form.cars() != null) {
            customers.replaceCars(changed.id(), form.cars().read());
        }
        return Me.of(changed, customers.cars(changed.id()));
    }
}
