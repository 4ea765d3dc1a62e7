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
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.frame.Slice;
import salon.panel.frame.TimeFormats;
import salon.request.Request;
import salon.request.RequestQueries;
import salon.request.RequestTypes;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// *Заявки* of one centre by card type.
@Path("/t/{tenant}/panel/centres/{centre}")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class RequestListResource {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final LocaleResolver locales;
    private final RequestQueries requests;
    private final Customers customers;
    private final RequestTypes types;
    private final SearchTermCipher cipher;
    private final TimeFormats timeFormats;

    RequestListResource(
            CurrentStaff staff,
            PageFrames frames,
            LocaleResolver locales,
            RequestQueries requests,
            Customers customers,
            RequestTypes types,
            SearchTermCipher cipher,
            TimeFormats timeFormats) {
        this.staff = staff;
        this.frames = frames;
        this.locales = locales;
        this.requests = requests;
        this.customers = customers;
        this.types = types;
        this.cipher = cipher;
        this.timeFormats = timeFormats;
    }

    @GET
    @Path("requests/{type}")
    public TemplateInstance list(
            @RestPath("centre") String slug,
            @RestPath String type,
            @BeanParam RequestListParams params,
            @RestQuery @Nullable String after) {
        var centre = staff.centre(slug);
        var title = types.find(centre.id(), type, locales.chosen())
                .orElseThrow(NotFoundException::new)
                .title();
        var frame = frames.of(centre, type);
        var query = params.query(cipher);
        var filter = query.filter(centre.id(), type, staff.member().id());
        var page = Slice.of(
                requests.page(filter, Cursors.decode(after), Slice.LIMIT),
                last -> query.query(Cursors.encode(last.createdAt(), last.id())));
        var known = customers.byIds(
                page.rows().stream().map(Request::customer).distinct().toList());
        var locale = frame.context().locale();
        var timeFormat = timeFormats.in(locale, centre.zone());
        var rows = page.map(request -> RequestRow.of(request, known.get(request.customer()), timeFormat))
                .rows();
        var address = frame.context().root() + "/centres/" + slug + "/requests/" + type;
        return new RequestsPage(
                        frame,
                        title,
                        address,
                        query,
                        rows,
                        page.next(),
                        after == null,
                        staff.isManagerOrAdministrator())
                .setLocale(locale);
    }

    /// The form of the filter: redirects to the list, with the search terms encrypted in its URL. It changes nothing.
    @POST
    @Path("requests/{type}")
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response filter(
            @RestPath("centre") String slug,
            @RestPath String type,
            @RestForm @Nullable String state,
            @RestForm @Nullable String mine,
            @RestForm @Nullable String q) {
        var centre = staff.centre(slug);
        if (types.find(centre.id(), type, locales.chosen()).isEmpty()) {
            throw new NotFoundException();
        }
        var words = cipher.limit(q);
        var query = RequestListQuery.of(state, mine, words, cipher.encrypt(words));
        var list = "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + slug + "/requests/" + type;
        return Response.seeOther(URI.create(list + query.query())).build();
    }

    /// The numbers of new requests in the menu.
    @GET
    @Path("fresh-requests")
    public TemplateInstance newRequestCounts(@RestPath String centre) {
        var frame = frames.of(staff.centre(centre), PageFrames.CHATS);
        return new RequestsPage.NewRequestCounts(frame)
                .setLocale(frame.context().locale());
    }
}
