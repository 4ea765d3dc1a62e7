package salon.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.DefinitionInput.Decoded;
import salon.definition.Definitions.Change;
import salon.definition.Definitions.SaveResult;
import salon.spi.CardTexts;
import salon.staff.Staff;
import salon.staff.StaffMember;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// REST API for scripts of the dealer group, such as a pipeline that publishes card types from a repository.
@Path("/t/{tenant}/admin/v1/card-types")
@TenantScoped
@RolesAllowed("administrator")
@RunOnVirtualThread
class DefinitionResource {
    private static final String YAML = "application/yaml";

    private final Definitions definitions;
    private final JsonWebToken token;
    private final Staff staff;

    DefinitionResource(Definitions definitions, JsonWebToken token, Staff staff) {
        this.definitions = definitions;
        this.token = token;
        this.staff = staff;
    }

    record CardTypeList(List<CardTypeItem> items) {}

    /// Version and publication are those of the current revision; of a type that is only a draft, those of the draft.
    ///
    /// @param draft the version of the draft
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardTypeItem(
            String id,
            String state,
            int version,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt,
            @Nullable Integer draft) {
        static CardTypeItem of(CardTypeRevisions type) {
            var shown = type.shown();
            return new CardTypeItem(
                    type.id(),
                    shown.state().name().toLowerCase(Locale.ROOT),
                    shown.version(),
                    shown.publishedBy(),
                    shown.publishedAt(),
                    type.draft().map(Revision::version).orElse(null));
        }
    }

    /// The problem document (RFC 9457) of a rejected definition.
    record RejectedProblem(String type, String title, int status, String detail, List<DefinitionError> errors) {
        static RejectedProblem of(List<DefinitionError> errors) {
            var first = errors.getFirst();
            var detail = first.line() + ":" + first.column() + ": " + first.text();
            return new RejectedProblem("about:blank", "Unprocessable Content", 422, detail, errors);
        }
    }

    @GET
    public CardTypeList all() {
        return new CardTypeList(definitions.all().stream().map(CardTypeItem::of).toList());
    }

    @GET
    @Path("{id}")
    public CardTypeItem one(@PathParam("id") String id) {
        return CardTypeItem.of(definitions.find(id).orElseThrow(NotFoundException::new));
    }

    /// The text of the current revision.
    @GET
    @Path("{id}")
    @Produces(YAML)
    public String source(@PathParam("id") String id) {
        return definitions
                .find(id)
                .flatMap(CardTypeRevisions::current)
                .map(Revision::source)
                .orElseThrow(NotFoundException::new);
    }

    /// Publishes the text; idempotent.
    @PUT
    @Path("{id}")
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
    public Response put(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        return switch (DefinitionInput.decode(body, locale(headers))) {
            case Decoded.Unreadable(var error) -> rejected(List.of(error));
            case Decoded.Text(var source) -> response(definitions.publish(input(id, source, headers)));
        };
    }

    @POST
    @Path("{id}/check")
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
    public Response check(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        var errors =
                switch (DefinitionInput.decode(body, locale(headers))) {
                    case Decoded.Unreadable(var error) -> List.of(error);
                    case Decoded.Text(var source) -> definitions.check(input(id, source, headers));
                };
        return errors.isEmpty() ? Response.noContent().build() : rejected(errors);
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        var current = definitions.find(id).flatMap(CardTypeRevisions::current).orElseThrow(NotFoundException::new);
        definitions.withdraw(current.type(), callerName());
        return Response.noContent().build();
    }

    private Response response(SaveResult result) {
        return switch (result) {
            case SaveResult.Published(var revision, var change) ->
                Response.status(change == Change.CREATED ? 201 : 200)
                        .entity(one(revision.type()))
                        .build();
            case SaveResult.Rejected(var errors) -> rejected(errors);
            case SaveResult.Saved _, SaveResult.Conflict _ ->
                throw new IllegalStateException("publishing without a last seen revision cannot end so");
        };
    }

    private DefinitionInput input(String id, String source, HttpHeaders headers) {
        return new DefinitionInput(source, id, null, callerName(), locale(headers));
    }

    /// The name of the staff member, or that of the service account of a script.
    private String callerName() {
        return staff.bySubject(token.getSubject())
                .map(StaffMember::name)
                .orElseGet(() -> Objects.requireNonNullElse(token.getClaim("preferred_username"), token.getSubject()));
    }

    /// The most wanted language that cards have texts in, else the tenant's.
    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(CardTexts.LANGUAGES::contains)
                .findFirst()
                .orElseGet(() -> CurrentTenant.get().locale());
    }

    private static Response rejected(List<DefinitionError> errors) {
        return Response.status(422)
                .type("application/problem+json")
                .entity(RejectedProblem.of(errors))
                .build();
    }
}
