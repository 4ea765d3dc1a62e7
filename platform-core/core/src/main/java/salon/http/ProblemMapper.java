package salon.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/// Turns exceptions of REST resources into problem documents. A failure of the platform itself says only 503, when
/// the database is not available, or 500; its cause stays in the log. Pages of the panel and of reply links get no
/// document.
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String TYPE = "application/problem+json";
    /// RESTEasy's way to say so, with a plain RuntimeException.
    private static final String TOO_MANY_FIELDS = "Param limit of ";

    static Response response(ProblemDocument problem) {
        return Response.status(problem.status()).type(TYPE).entity(problem).build();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response refused(WebApplicationException refusal, @Context UriInfo uri) {
        var response = refusal.getResponse();
        if (response.hasEntity() || response.getStatus() < 400 || isPage(uri)) {
            return response;
        }
        return response(ProblemDocument.of(
                response.getStatus(), response.getStatusInfo().getReasonPhrase(), null));
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1)
    Response failed(RuntimeException failure, @Context UriInfo uri, SimpleResourceInfo resource) {
        if (String.valueOf(failure.getMessage()).startsWith(TOO_MANY_FIELDS)) {
            return answer(uri, 413, "The form has too many fields.");
        }
        if (isUnstorable(failure)) {
            return answer(uri, 400, "A value has U+0000 in it, or is a number or a time beyond all limits.");
        }
        var status = isDatabaseOutage(failure) ? 503 : 500;
        // Not the path, which has tokens in it, and whatever somebody has typed.
        LOG.errorf(failure, "%s.%s failed", resource.getResourceClass().getSimpleName(), resource.getMethodName());
        return answer(uri, status, "Try again in a moment.");
    }

    private static Response answer(UriInfo uri, int status, String detail) {
        if (isPage(uri)) {
            return Response.status(status).build();
        }
        var title = Response.Status.fromStatusCode(status).getReasonPhrase();
        return response(ProblemDocument.of(status, title, detail));
    }

    /// Errors that Quarkus answers itself, such as a missing sign-in, have no body.
    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity() && !isPage(request.getUriInfo())) {
            var title = response.getStatusInfo().getReasonPhrase();
            var document = ErrorResponses.json(ProblemDocument.of(response.getStatus(), title, null));
            response.setEntity(document, new Annotation[0], MediaType.valueOf(TYPE));
        }
    }

    /// SQLSTATE class 08: connection exception, 53: insufficient resources (a full disk), 57: operator intervention (a
    /// shutdown). No state at all: the pool found no connection in time.
    static boolean isDatabaseOutage(Throwable failure) {
        return states(failure).anyMatch(state -> state == null || state.matches("(08|53|57).*"));
    }

    /// A value that somebody has sent and PostgreSQL does not store. SQLSTATE 22021: a character, which is
    /// U+0000; 22008: a time beyond its calendar; 22003: a number beyond its type.
    static boolean isUnstorable(Throwable failure) {
        return states(failure).anyMatch(state -> state != null && state.matches("22021|22008|22003"));
    }

    private static Stream<@Nullable String> states(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState());
    }

    private static boolean isPage(UriInfo uri) {
        var path = uri.getPath();
        return path.contains("/panel")
                || path.contains("/reply/")
                || path.contains("/acknowledge/")
                || path.endsWith("/drafts");
    }
}
