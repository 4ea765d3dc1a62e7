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
import org.jboss.resteasy.reactive.RestPath;
import salon.card.CardTypeView;
import salon.card.CardTypes;
import salon.panel.frame.Desk;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

/// A list of requests as a file. Its name says nothing of anyone.
@Path("/t/{tenant}/panel/centres/{centre}/requests/{type}/export")
@OfTenant
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces("text/csv;charset=UTF-8")
class ListFile {
    private final Desk desk;
    private final Languages languages;
    private final CardTypes types;
    private final Exports exports;
    private final InstantSource clock;

    ListFile(Desk desk, Languages languages, CardTypes types, Exports exports, InstantSource clock) {
        this.desk = desk;
        this.languages = languages;
        this.types = types;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    public Response export(@RestPath String centre, @RestPath String type, @BeanParam AskedQuery query) {
        var place = desk.centre(centre);
        var locale = languages.chosen();
        var view = types.view(type, locale).filter(CardTypeView::takesRequests).orElseThrow(NotFoundException::new);
        var filter = query.asked().in(place.id(), type, desk.member().id());
        var tenant = CurrentTenant.get();
        // Written when this call has returned, so the tenant is bound once more.
        StreamingOutput file =
                out -> CurrentTenant.run(tenant, () -> exports.write(filter, view, locale, place.zone(), out));
        var name = "requests-" + type + "-" + LocalDate.ofInstant(clock.instant(), place.zone()) + ".csv";
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
