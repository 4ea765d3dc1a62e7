package salon.panel.requests;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.OfCentre;
import salon.panel.frame.Roles;
import salon.plugin.CardTypeView;
import salon.plugin.OfferedCardTypes;
import salon.request.RequestTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// Downloads a list of requests as CSV. The file name has no personal data in it.
@Path("/t/{tenant}/panel/centres/{centre}/requests/{type}/export")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces("text/csv;charset=UTF-8")
class RequestExportResource {
    private final CurrentStaff staff;
    private final LocaleResolver locales;
    private final RequestTypes types;
    private final OfferedCardTypes offeredTypes;
    private final CsvExport export;
    private final SearchTermCipher cipher;
    private final InstantSource clock;

    RequestExportResource(
            CurrentStaff staff,
            LocaleResolver locales,
            RequestTypes types,
            OfferedCardTypes offeredTypes,
            CsvExport export,
            SearchTermCipher cipher,
            InstantSource clock) {
        this.staff = staff;
        this.locales = locales;
        this.types = types;
        this.offeredTypes = offeredTypes;
        this.export = export;
        this.cipher = cipher;
        this.clock = clock;
    }

    @GET
    public Response export(
            @RestPath("centre") String slug, @RestPath String type, @BeanParam RequestListParams params) {
        var centre = staff.centre(slug);
        var locale = locales.chosen();
        if (types.find(centre.id(), type, locale).isEmpty()) {
            throw new NotFoundException();
        }
        // A type that is gone has no fields: its answers stand in the column for other answers.
        var fields = offeredTypes.known(type, locale).map(CardTypeView::fields).orElse(List.of());
        var filter =
                params.query(cipher).filter(centre.id(), type, staff.member().id());
        var tenant = CurrentTenant.get();
        // Runs after this call has returned, so it binds the tenant again.
        StreamingOutput file =
                out -> CurrentTenant.run(tenant, () -> export.write(filter, fields, locale, centre.zone(), out));
        var name = "requests-" + type + "-" + LocalDate.ofInstant(clock.instant(), centre.zone()) + ".csv";
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
