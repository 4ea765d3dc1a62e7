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
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Cursors;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.PageFrames;
import salon.panel.frame.Roles;
import salon.panel.frame.TimeFormats;
import salon.request.Request;
import salon.request.RequestQueries;
import salon.request.RequestTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Заявки* of one centre by card type.
@Path("/t/{tenant}/panel/centres/{centre}")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class RequestListResource {
    private static final int ROWS = 50;

    private final CurrentStaff desk;
    private final PageFrames frames;
    private final LocaleResolver languages;
    private final RequestQueries lists;
    private final Customers customers;
    private final RequestTypes types;
    private final SearchTermCipher words;
    private final TimeFormats times;

    RequestListResource(
            CurrentStaff desk,
            PageFrames frames,
            LocaleResolver languages,
            RequestQueries lists,
            Customers customers,
            RequestTypes types,
            SearchTermCipher words,
            TimeFormats times) {
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
            @BeanParam RequestListParams query,
            @RestQuery @Nullable String after) {
        var place = desk.centre(centre);
        var title = types.find(place.id(), type, languages.chosen())
                .orElseThrow(NotFoundException::new)
                .title();
        var frame = frames.of(place, type);
        var asked = query.asked(words);
        var filter = asked.in(place.id(), type, desk.member().id());
        var found = lists.page(filter, Cursors.read(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var known =
                customers.byIds(shown.stream().map(Request::customer).distinct().toList());
        var locale = frame.sheet().locale();
        var moments = times.in(locale, place.zone());
        var rows = shown.stream()
                .map(request -> RequestRow.of(request, known.get(request.customer()), moments))
                .toList();
        var next = found.size() > ROWS
                ? asked.query(Cursors.write(
                        shown.getLast().createdAt(), shown.getLast().id()))
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
        var asked = RequestListQuery.of(state, mine, typed, words.seal(typed));
        var list = "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre + "/requests/" + type;
        return Response.seeOther(URI.create(list + asked.query())).build();
    }

    /// The numbers in the menu.
    @GET
    @Path("fresh-requests")
    public TemplateInstance fresh(@RestPath String centre) {
        var frame = frames.of(desk.centre(centre), PageFrames.CHATS);
        return new NewRequestCounts(frame).setLocale(frame.sheet().locale());
    }
}
