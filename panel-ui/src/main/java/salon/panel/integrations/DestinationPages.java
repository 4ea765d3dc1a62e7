package salon.panel.integrations;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.handover.Destination;
import salon.handover.Destinations.DestinationForm;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.integrations.DestinationPage.Errors;
import salon.panel.integrations.DestinationPage.Option;
import salon.plugin.CardTypeView;
import salon.plugin.CardTypes;
import salon.tenant.CurrentTenant;

/// Builds the pages of destinations.
@ApplicationScoped
class DestinationPages {
    private final UriInfo uri;
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Centres centres;
    private final CardTypes types;

    DestinationPages(UriInfo uri, CurrentStaff staff, PageFrames frames, Centres centres, CardTypes types) {
        this.uri = uri;
        this.staff = staff;
        this.frames = frames;
        this.centres = centres;
        this.types = types;
    }

    TemplateInstance list(List<Destination> destinations) {
        var frame = frame();
        var locale = frame.context().locale();
        var places = centres.all();
        var known = types.known(locale);
        var rows = destinations.stream()
                .map(destination -> DestinationRow.of(destination, places, known))
                .toList();
        return new IntegrationsPage(frame, root(), rows).setLocale(locale);
    }

    TemplateInstance form(DestinationForm form, @Nullable Destination known, Errors errors, String said) {
        var frame = frame();
        var locale = frame.context().locale();
        var action = known == null ? root() : root() + "/" + known.id();
        return new DestinationPage(
                        frame,
                        root(),
                        action,
                        form,
                        known,
                        centres(form),
                        types(form, locale),
                        errors,
                        UUID.randomUUID(),
                        said)
                .setLocale(locale);
    }

    TemplateInstance secret(Destination destination, String secret) {
        var frame = frame();
        return new DestinationPage.SecretPage(frame, destination, secret, root() + "/" + destination.id())
                .setLocale(frame.context().locale());
    }

    DestinationForm filled(Destination destination) {
        var type = destination.type();
        var centre = centres.all().stream()
                .filter(one -> one.id().equals(destination.centre()))
                .map(Centre::slug)
                .findFirst()
                .orElse("");
        return new DestinationForm(
                destination.id(),
                destination.kind(),
                destination.address(),
                centre,
                type == null ? "" : type,
                destination.version());
    }

    Response to(String page) {
        return Response.seeOther(URI.create(root() + page)).build();
    }

    String root() {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre().slug() + PageFrames.INTEGRATIONS;
    }

    PageFrame frame() {
        return frames.of(centre(), PageFrames.INTEGRATIONS);
    }

    /// The centre in the URL: destinations belong to the group, and their pages are shown within a centre.
    Centre centre() {
        return staff.centre(Objects.requireNonNull(uri.getPathParameters().getFirst("centre")));
    }

    private List<Option> centres(DestinationForm form) {
        return centres.all().stream()
                .map(centre ->
                        new Option(centre.slug(), centre.name(), centre.slug().equals(form.centre())))
                .toList();
    }

    /// A type that is gone stays selected, so that saving reports it instead of selecting all types.
    private List<Option> types(DestinationForm form, Locale locale) {
        var known = types.known(locale).stream()
                .filter(CardTypeView::takesRequests)
                .map(type -> new Option(type.id(), type.title(), type.id().equals(form.type())))
                .toList();
        var isGone = !form.type().isEmpty() && known.stream().noneMatch(Option::chosen);
        return isGone
                ? Stream.concat(known.stream(), Stream.of(new Option(form.type(), form.type(), true)))
                        .toList()
                : known;
    }
}
