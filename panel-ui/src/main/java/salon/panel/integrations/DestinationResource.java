package salon.panel.integrations;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.handover.Destination;
import salon.handover.Destinations;
import salon.handover.Destinations.DestinationForm;
import salon.handover.Destinations.SaveResult;
import salon.panel.frame.FormValues;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.integrations.DestinationPage.Errors;
import salon.tenant.TenantScoped;

/// *Интеграции*: where the group's requests are handed over to.
@Path("/t/{tenant}/panel/centres/{centre}/integrations")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class DestinationResource {
    private static final int UNPROCESSABLE = 422;

    private final Destinations destinations;
    private final DestinationPages pages;
    private final RestoredForm restored;

    DestinationResource(Destinations destinations, DestinationPages pages, RestoredForm restored) {
        this.destinations = destinations;
        this.pages = pages;
        this.restored = restored;
    }

    @GET
    public TemplateInstance list() {
        return pages.list(destinations.all());
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestQuery @Nullable String kind) {
        return pages.form(new DestinationForm(UUID.randomUUID(), kind(kind), "", "", "", 0), null, Errors.NONE, "");
    }

    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @RestForm @Nullable String form,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String address,
            @RestForm @Nullable String centre,
            @RestForm @Nullable String type) {
        var sent = new DestinationForm(
                FormValues.id(form),
                kind(kind),
                FormValues.text(address),
                FormValues.text(centre),
                FormValues.text(type),
                0);
        return restored.isRestored() ? shown(200, sent, null, Errors.NONE) : answer(destinations.add(sent), sent, null);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String said) {
        var known = known(id);
        return pages.form(pages.filled(known), known, Errors.NONE, FormValues.text(said));
    }

    @POST
    @Path("{id}")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestPath UUID id,
            @RestForm @Nullable String address,
            @RestForm @Nullable String centre,
            @RestForm @Nullable String type,
            @RestForm int version) {
        var known = known(id);
        var sent = new DestinationForm(
                id, known.kind(), FormValues.text(address), FormValues.text(centre), FormValues.text(type), version);
        return restored.isRestored()
                ? shown(200, sent, known, Errors.NONE)
                : answer(destinations.change(sent), sent, known);
    }

    @POST
    @Path("{id}/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turn(@RestPath UUID id, @RestForm @Nullable String on) {
        known(id);
        destinations.enable(id, "yes".equals(on));
        return pages.to("/" + id + "?said=saved");
    }

    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@RestPath UUID id, @RestForm int version) {
        var known = known(id);
        return answer(destinations.rotateSecret(id, version), pages.filled(known), known);
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(@RestPath UUID id, @RestForm @Nullable String trial) {
        var known = known(id);
        var delivery = FormValues.id(trial);
        destinations.test(id, delivery);
        return pages.to("/deliveries?channel=" + known.channel() + "&tested=" + delivery);
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@RestPath UUID id) {
        known(id);
        destinations.delete(id);
        return pages.to("");
    }

    private Response answer(SaveResult result, DestinationForm sent, @Nullable Destination known) {
        return switch (result) {
            case SaveResult.Saved(var destination, var secret) ->
                secret == null
                        ? pages.to("/" + destination.id() + "?said=saved")
                        : Response.ok(pages.secret(destination, secret)).build();
            case SaveResult.Repeated(var destination) ->
                pages.to("/" + destination.id()
                        + (destination.kind() == Destination.Kind.WEBHOOK ? "?said=shown" : "?said=saved"));
            case SaveResult.Conflict(var current) -> conflict(sent, current);
            case SaveResult.BadAddress() -> refused(sent, known, Errors.BAD_ADDRESS);
            case SaveResult.UnknownCentre() -> refused(sent, known, Errors.BAD_CENTRE);
            case SaveResult.UnknownType() -> refused(sent, known, Errors.BAD_TYPE);
            case SaveResult.TooMany(var limit) -> refused(sent, known, Errors.tooMany(limit));
            case SaveResult.Unknown() -> throw new NotFoundException();
        };
    }

    /// Shows what was typed; saved again, it replaces the other change.
    private Response conflict(DestinationForm sent, Destination current) {
        var again = new DestinationForm(
                sent.id(), sent.kind(), sent.address(), sent.centre(), sent.type(), current.version());
        return Response.status(Response.Status.CONFLICT)
                .entity(pages.form(again, current, Errors.CONFLICT, ""))
                .build();
    }

    private Response refused(DestinationForm sent, @Nullable Destination known, Errors errors) {
        return shown(UNPROCESSABLE, sent, known, errors);
    }

    private Response shown(int status, DestinationForm sent, @Nullable Destination known, Errors errors) {
        return Response.status(status)
                .entity(pages.form(sent, known, errors, ""))
                .build();
    }

    private Destination known(UUID id) {
        return destinations.find(id).orElseThrow(NotFoundException::new);
    }

    private static Destination.Kind kind(@Nullable String written) {
        try {
            return Destination.Kind.valueOf(FormValues.text(written).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new BadRequestException(none);
        }
    }
}
