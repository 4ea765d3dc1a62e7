package salon.mobile.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.http.ProblemDocument.FieldProblem;
import salon.http.ProblemException;
import salon.mobile.CentreRef;
import salon.mobile.JsonReader;
import salon.mobile.JsonReader.Fields;
import salon.plugin.CardProblem;
import salon.plugin.CardTypes;
import salon.request.Request;
import salon.request.RequestedTime;
import salon.request.Requests;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class RequestResource {
    /// @param reply what the customer was last told; absent when nothing was
    /// @param changedAt when staff have changed it last, absent while they have not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            UUID id,
            String type,
            String title,
            String summary,
            String state,
            Instant createdAt,
            CentreRef centre,
            @Nullable Reply reply,
            @Nullable Instant changedAt) {
        /// @param text the dealer's words, may be empty
        /// @param day of the appointment, or another day that the dealer proposes (ISO 8601), in the
        ///     centre's time zone
        /// @param time on that day, ISO 8601
        /// @param appointed whether it is the appointment: the day that the customer asked for, or that of
        ///     a confirmed
        ///     request
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Reply(
                String text,
                @Nullable String day,
                @Nullable String time,
                @Nullable Boolean appointed) {
            private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

            static @Nullable Reply of(Request request, RequestedTime requested) {
                var notice = request.notice();
                var day = notice.day();
                var time = notice.time();
                var isAppointed =
                        request.state() == Request.State.CONFIRMED || requested.isAppointedBy(notice, request.state());
                return notice.isEmpty()
                        ? null
                        : new Reply(
                                notice.text(),
                                day == null ? null : day.toString(),
                                time == null ? null : TIME.format(time),
                                day == null ? null : isAppointed);
            }
        }

        static RequestView of(Request request, Centre centre, RequestedTime requested) {
            return new RequestView(
                    request.id(),
                    request.type(),
                    request.title(),
                    request.summary(),
                    request.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    request.createdAt(),
                    CentreRef.of(centre),
                    Reply.of(request, requested),
                    request.changedAt());
        }
    }

    private final CurrentCustomer caller;
    private final Requests requests;
    private final Centres centres;
    private final JsonReader json;
    private final CardTypes types;

    RequestResource(CurrentCustomer caller, Requests requests, Centres centres, JsonReader json, CardTypes types) {
        this.caller = caller;
        this.requests = requests;
        this.centres = centres;
        this.json = json;
        this.types = types;
    }

    @GET
    @Transactional
    public ItemList<RequestView> all() {
        var places = centres.all().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        return new ItemList<>(requests.ofCustomer(caller.get().id()).stream()
                .map(request -> RequestView.of(
                        request,
                        Objects.requireNonNull(places.get(request.centre())),
                        RequestedTime.of(request, types)))
                .toList());
    }

    /// Asks plugins, so without a transaction.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(byte[] body) {
        return switch (requests.submit(caller.inRequestLanguage(), form(json.read(body)))) {
            case SubmitResult.Accepted(var request) ->
                Response.status(201).entity(view(request)).build();
            case SubmitResult.Repeated(var request) ->
                Response.ok(view(request)).build();
            case SubmitResult.Conflict() ->
                throw ProblemException.of(409, "This id was submitted before with something else in it.");
            case SubmitResult.Unavailable(var title) -> throw ProblemException.unavailable(title);
            case SubmitResult.Gone(var title, var alternatives) -> throw ProblemException.gone(title, alternatives);
            case SubmitResult.Refused(var problems) -> throw refused(problems);
            case SubmitResult.Unknown(var what) -> throw ProblemException.notFound(what);
        };
    }

    private RequestForm form(Fields fields) {
        return new RequestForm(
                fields.id("id"),
                fields.text("type"),
                fields.text("centre"),
                fields.idOrNull("card"),
                json.answers(fields.object("answers")),
                fields.isAbsent("consent") ? 0 : fields.smallNumber("consent"));
    }

    private RequestView view(Request request) {
        return RequestView.of(request, centres.byId(request.centre()).orElseThrow(), RequestedTime.of(request, types));
    }

    private static ProblemException refused(List<CardProblem> problems) {
        return ProblemException.ofFields(problems.stream()
                .map(problem -> new FieldProblem(problem.field(), problem.code(), problem.text()))
                .toList());
    }
}
