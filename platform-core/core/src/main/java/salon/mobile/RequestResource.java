package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import salon.card.CardProblem;
import salon.centre.Centres;
import salon.http.ProblemDocument;
import salon.http.ProblemException;
import salon.request.Request;
import salon.request.RequestForm;
import salon.request.Requests;
import salon.request.SubmitResult;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class RequestResource {
    private final CurrentCustomer caller;
    private final Requests requests;
    private final Centres centres;
    private final JsonReader bodies;

    RequestResource(CurrentCustomer caller, Requests requests, Centres centres, JsonReader bodies) {
        this.caller = caller;
        this.requests = requests;
        this.centres = centres;
        this.bodies = bodies;
    }

    @GET
    @Transactional
    public ItemList<RequestView> all() {
        return new ItemList<>(requests.ofCustomer(caller.customer().id()).stream()
                .map(this::view)
                .toList());
    }

    /// Asks plugins, so without a transaction.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(byte[] body) {
        return switch (requests.submit(caller.speaking(), form(bodies.read(body)))) {
            case SubmitResult.Accepted(var request) ->
                Response.status(201).entity(view(request)).build();
            case SubmitResult.Repeated(var request) ->
                Response.ok(view(request)).build();
            case SubmitResult.Conflict() ->
                throw new Refusal(409, "This id was submitted before with something else in it.");
            case SubmitResult.Unavailable(var title) -> throw Refusal.unavailable(title);
            case SubmitResult.Gone(var title, var alternatives) -> throw Gone.of(title, alternatives);
            case SubmitResult.Refused(var problems) -> throw refused(problems);
            case SubmitResult.Unknown(var what) -> throw Refusal.unknown(what);
        };
    }

    private RequestForm form(Fields fields) {
        return new RequestForm(
                fields.id("id"),
                fields.text("type"),
                fields.text("centre"),
                fields.idOrNull("card"),
                bodies.answers(fields.object("answers")),
                fields.isAbsent("consent") ? 0 : fields.smallNumber("consent"));
    }

    private RequestView view(Request request) {
        return RequestView.of(request, centres.byId(request.centre()).orElseThrow());
    }

    private static ProblemException refused(List<CardProblem> problems) {
        return ProblemException.ofFields(problems.stream()
                .map(problem -> new ProblemDocument.OfField(problem.field(), problem.code(), problem.text()))
                .toList());
    }
}
