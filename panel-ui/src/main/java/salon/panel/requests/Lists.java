package salon.panel.requests;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.customer.Customers;
import salon.panel.frame.Desk;
import salon.panel.frame.Frames;
import salon.panel.frame.Keys;
import salon.panel.frame.Languages;
import salon.panel.frame.Roles;
import salon.panel.frame.Times;
import salon.request.Request;
import salon.request.RequestLists;
import salon.request.RequestTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.OfTenant;

/// *Заявки* of one centre by card type.
@Path("/t/{tenant}/panel/centres/{centre}")
@OfTenant
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class Lists {
    private static final int ROWS = 50;

    private final Desk desk;
    private final Frames frames;
    private final Languages languages;
    private final RequestLists lists;
    private final Customers customers;
    private final RequestTypes types;
    private final SealedWords words;
    private final Times times;

    Lists(
            Desk desk,
            Frames frames,
            Languages languages,
            RequestLists lists,
            Customers customers,
            RequestTypes types,
            SealedWords words,
            Times times) {
        this.desk = desk;
        this.frames = frames;
        this.languages = languages;
        this.lists = lists;
        this.customers = customers;
        this.types = types;
        this.words = words;
        this.times = times;
    }

    @GET
    @Path("requests/{type}")
    public TemplateInstance list(
            @RestPath String centre,
            @RestPath String type,
            @BeanParam AskedQuery query,
            @RestQuery @Nullable String after) {
        var place = desk.centre(centre);
        var title = types.find(place.id(), type, languages.chosen())
                .orElseThrow(NotFoundException::new)
                .title();
        var frame = frames.of(place, type);
        var asked = query.asked(words);
        var filter = asked.in(place.id(), type, desk.member().id());
        var found = lists.page(filter, Keys.read(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var known =
                customers.byIds(shown.stream().map(Request::customer).distinct().toList());
        var locale = frame.sheet().locale();
        var moments = times.in(locale, place.zone());
        var rows = shown.stream()
                .map(request -> RequestRow.of(request, known.get(request.customer()), moments))
                .toList();
        var next = found.size() > ROWS
                ? asked.query(
                        Keys.write(shown.getLast().createdAt(), shown.getLast().id()))
                : "";
        var address = frame.sheet().root() + "/centres/" + centre + "/requests/" + type;
        return new RequestsPage(frame, title, address, asked, rows, next, after == null, desk.manages())
                .setLocale(locale);
    }

    /// The form of the filter: leads to the list with its words sealed.
    @POST
    @Path("requests/{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(
            @RestPath String centre,
            @RestPath String type,
            @RestForm @Nullable String state,
            @RestForm @Nullable String mine,
            @RestForm @Nullable String q) {
        var place = desk.centre(centre);
        if (types.find(place.id(), type, languages.chosen()).isEmpty()) {
            throw new NotFoundException();
        }
        var typed = words.typed(q);
        var asked = Asked.of(state, mine, typed, words.seal(typed));
        var list = "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre + "/requests/" + type;
        return Response.seeOther(URI.create(list + asked.query())).build();
    }

    /// The numbers in the menu.
    @GET
    @Path("fresh-requests")
    public TemplateInstance fresh(@RestPath String centre) {
        var frame = frames.of(desk.centre(centre), Frames.CHATS);
        return new Fresh(frame).setLocale(frame.sheet().locale());
    }
}
