package salon.panel.requests;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerLines;
import salon.chat.Conversations;
import salon.customer.Customers;
import salon.panel.frame.Desk;
import salon.panel.frame.Frames;
import salon.panel.frame.Keys;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.panel.frame.Times;
import salon.request.Request;
import salon.request.RequestTypes;
import salon.request.Requests;
import salon.tenant.OfTenant;

/// *Заявки* of one centre by card type, and each of them by itself.
@Path("/t/{tenant}/panel")
@OfTenant
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class RequestPages {
    private static final int ROWS = 50;

    private final Desk desk;
    private final Frames frames;
    private final Languages languages;
    private final Requests requests;
    private final Customers customers;
    private final Conversations conversations;
    private final RequestTypes types;
    private final AnswerLines answers;
    private final Times times;

    RequestPages(
            Desk desk,
            Frames frames,
            Languages languages,
            Requests requests,
            Customers customers,
            Conversations conversations,
            RequestTypes types,
            AnswerLines answers,
            Times times) {
        this.desk = desk;
        this.frames = frames;
        this.languages = languages;
        this.requests = requests;
        this.customers = customers;
        this.conversations = conversations;
        this.types = types;
        this.answers = answers;
        this.times = times;
    }

    @GET
    @Path("centres/{centre}/requests/{type}")
    public TemplateInstance list(@RestPath String centre, @RestPath String type, @RestQuery @Nullable String after) {
        var place = desk.centre(centre);
        var locale = languages.chosen();
        var title = types.find(place.id(), type, locale)
                .orElseThrow(NotFoundException::new)
                .title();
        var frame = frames.of(place, type);
        var found = requests.ofCentre(place.id(), type, Keys.read(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var known =
                customers.byIds(shown.stream().map(Request::customer).distinct().toList());
        var moments = times.in(locale, place.zone());
        var rows = shown.stream()
                .map(request -> RequestRow.of(request, known.get(request.customer()), moments))
                .toList();
        var next = found.size() > ROWS
                ? Keys.write(shown.getLast().createdAt(), shown.getLast().id())
                : "";
        return new RequestsPage(frame, title, address(frame.sheet().root(), centre, type), rows, next, after == null)
                .setLocale(locale);
    }

    @GET
    @Path("requests/{id}")
    public TemplateInstance show(@RestPath UUID id) {
        var request = requests.find(id).orElseThrow(NotFoundException::new);
        var centre = desk.centre(request.centre());
        var frame = frames.of(centre, request.type());
        var locale = frame.sheet().locale();
        var root = frame.sheet().root();
        var chat = conversations
                .between(request.customer(), request.centre())
                .map(one -> root + "/chats/" + one.id())
                .orElse("");
        var lines = answers.of(request.type(), request.version(), request.answers(), request.offered(), locale);
        return new RequestPage(
                        frame,
                        request,
                        customers.byId(request.customer()).orElseThrow(NotFoundException::new),
                        lines,
                        lines.stream().anyMatch(line -> line.before() != null),
                        times.in(locale, centre.zone()).of(request.createdAt()),
                        address(root, centre.slug(), request.type()),
                        chat)
                .setLocale(locale);
    }

    private static String address(String root, String centre, String type) {
        return root + "/centres/" + centre + "/requests/" + type;
    }
}
