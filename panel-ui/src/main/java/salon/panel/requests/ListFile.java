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
import salon.card.CardTypeView;
import salon.card.Offerings;
import salon.panel.frame.Desk;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.request.RequestTypes;
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
    private final RequestTypes types;
    private final Offerings offerings;
    private final Exports exports;
    private final SealedWords words;
    private final InstantSource clock;

    ListFile(
            Desk desk,
            Languages languages,
            RequestTypes types,
            Offerings offerings,
            Exports exports,
            SealedWords words,
            InstantSource clock) {
        this.desk = desk;
        this.languages = languages;
        this.types = types;
        this.offerings = offerings;
        this.exports = exports;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public Response export(@RestPath String centre, @RestPath String type, @BeanParam AskedQuery query) {
        var place = desk.centre(centre);
        var locale = languages.chosen();
        if (types.find(place.id(), type, locale).isEmpty()) {
            throw new NotFoundException();
        }
        // None of a type that is gone: what was answered stands in the last column then.
        var fields = offerings.known(type, locale).map(CardTypeView::fields).orElse(List.of());
        var filter = query.asked(words).in(place.id(), type, desk.member().id());
        var tenant = CurrentTenant.get();
        // Written when this call has returned, so the tenant is bound once more.
        StreamingOutput file =
                out -> CurrentTenant.run(tenant, () -> exports.write(filter, fields, locale, place.zone(), out));
        var name = "requests-" + type + "-" + LocalDate.ofInstant(clock.instant(), place.zone()) + ".csv";
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
