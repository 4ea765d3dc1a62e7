package salon.definition;

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
import java.util.List;
import java.util.Locale;
import salon.definition.HeadView.Items;
import salon.tenant.TenantScoped;

/// Card types without code for scripts: a pipeline of the dealer group puts its files here.
@Path("/t/{tenant}/admin/v1/card-types")
@TenantScoped
@RolesAllowed("administrator")
@RunOnVirtualThread
class DefinitionResource {
    private static final String YAML = "application/yaml";

    private final Definitions definitions;
    private final Administrator administrator;

    DefinitionResource(Definitions definitions, Administrator administrator) {
        this.definitions = definitions;
        this.administrator = administrator;
    }

    @GET
    public Items all() {
        return new Items(definitions.all().stream().map(HeadView::of).toList());
    }

    @GET
    @Path("{id}")
    public HeadView one(@PathParam("id") String id) {
        return HeadView.of(definitions.find(id).orElseThrow(NotFoundException::new));
    }

    /// The published text, or the last one that was.
    @GET
    @Path("{id}")
    @Produces(YAML)
    public String source(@PathParam("id") String id) {
        return definitions
                .find(id)
                .flatMap(CardTypeRevisions::current)
                .map(DefinitionRevision::source)
                .orElseThrow(NotFoundException::new);
    }

    /// Publishes the text; the very same again changes nothing.
    @PUT
    @Path("{id}")
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
    public Response put(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        return switch (Uploaded.of(body, locale(headers))) {
            case Uploaded.Unreadable(var error) -> refused(List.of(error));
            case Uploaded.Text(var source) -> answer(definitions.publish(proposal(id, source, headers)));
        };
    }

    @POST
    @Path("{id}/check")
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
    public Response check(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        var errors =
                switch (Uploaded.of(body, locale(headers))) {
                    case Uploaded.Unreadable(var error) -> List.of(error);
                    case Uploaded.Text(var source) -> definitions.check(proposal(id, source, headers));
                };
        return errors.isEmpty() ? Response.noContent().build() : refused(errors);
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        var type = definitions.find(id).flatMap(CardTypeRevisions::current).orElseThrow(NotFoundException::new);
        definitions.withdraw(type.type(), administrator.name());
        return Response.noContent().build();
    }

    private Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published(var revision, var change) ->
                Response.status(change == Outcome.Change.FIRST ? 201 : 200)
                        .entity(HeadView.of(definitions.find(revision.type()).orElseThrow()))
                        .build();
            case Outcome.Refused(var errors) -> refused(errors);
            case Outcome.Saved _, Outcome.Overtaken _ ->
                throw new IllegalStateException("neither a draft nor a comparison was asked for");
        };
    }

    private DefinitionInput proposal(String id, String source, HttpHeaders headers) {
        return new DefinitionInput(source, id, null, administrator.name(), locale(headers));
    }

    private Locale locale(HttpHeaders headers) {
        return administrator.language(headers.getAcceptableLanguages());
    }

    private static Response refused(List<DefinitionError> errors) {
        return Response.status(422)
                .type("application/problem+json")
                .entity(RefusedDefinition.of(errors))
                .build();
    }
}
