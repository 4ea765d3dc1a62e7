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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.handover.Deliveries;
import salon.handover.Destinations;
import salon.handover.HandOvers;
import salon.panel.frame.Cursors;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.panel.frame.TimeFormats;
import salon.panel.integrations.DestinationPage.Option;
import salon.tenant.TenantScoped;

/// The log of *Интеграции*: each delivery, and the button that sends one again.
@Path("/t/{tenant}/panel/centres/{centre}/integrations/deliveries")
@TenantScoped
@OfCentre
@RolesAllowed(Roles.ADMINISTRATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeliveryLogResource {
    private final TimeFormats timeFormats;
    private final DestinationPages pages;
    private final Destinations destinations;
    private final Deliveries deliveries;
    private final HandOvers handOvers;
    private final RestoredForm restored;

    DeliveryLogResource(
            TimeFormats timeFormats,
            DestinationPages pages,
            Destinations destinations,
            Deliveries deliveries,
            HandOvers handOvers,
            RestoredForm restored) {
        this.timeFormats = timeFormats;
        this.pages = pages;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.handOvers = handOvers;
        this.restored = restored;
    }

    /// @param channel of one destination
    /// @param failed there when only failed ones are shown
    /// @param tested the id of a test that has just been sent
    /// @param said what the last button did
    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String channel,
            @RestQuery @Nullable String failed,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable UUID tested,
            @RestQuery @Nullable String said) {
        var frame = pages.frame();
        var key = Cursors.decode(after);
        if (channel != null && channel.indexOf('\0') >= 0) {
            throw new BadRequestException();
        }
        var filter = new Deliveries.Filter(Optional.ofNullable(channel).filter(one -> !one.isEmpty()), failed != null);
        // Before the list is read: a test that ends in between is in the list.
        var awaited = awaited(filter, tested);
        var page = Slice.of(deliveries.page(filter, key, Slice.LIMIT), last -> Cursors.encode(last.at(), last.id()));
        var timeFormat = timeFormats.in(frame.context().locale(), pages.centre().zone());
        return new DeliveriesPage(
                        frame,
                        pages.root(),
                        page.map(one -> DeliveryRow.of(one, timeFormat)).rows(),
                        targets(filter),
                        filter.onlyFailed(),
                        query(filter),
                        page.next(),
                        after == null,
                        awaited,
                        said == null ? "" : said)
                .setLocale(frame.context().locale());
    }

    @POST
    @Path("{id}/again")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@RestPath UUID id, @RestForm int round) {
        if (restored.isRestored()) {
            return pages.to("/deliveries?restored=1");
        }
        var delivery = deliveries.find(id).orElseThrow(NotFoundException::new);
        var request = delivery.request();
        var isPlanned = request != null && handOvers.retry(request, delivery.channel(), round);
        return pages.to("/deliveries?said=" + (isPlanned ? "again" : "busy"));
    }

    private List<Option> targets(Deliveries.Filter filter) {
        return destinations.all().stream()
                .map(one -> new Option(
                        one.channel(),
                        one.address(),
                        filter.channel().filter(one.channel()::equals).isPresent()))
                .toList();
    }

    private String awaited(Deliveries.Filter filter, @Nullable UUID tested) {
        return tested == null || deliveries.find(tested).isPresent()
                ? ""
                : pages.root() + "/deliveries?" + query(filter) + "tested=" + tested;
    }

    private static String query(Deliveries.Filter filter) {
        return filter.channel()
                        .map(channel -> "channel=" + URLEncoder.encode(channel, StandardCharsets.UTF_8) + "&")
                        .orElse("")
                + (filter.onlyFailed() ? "failed=yes&" : "");
    }
}
