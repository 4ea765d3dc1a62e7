package salon.mobile;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import salon.http.ProblemException;

/// Refusals that leave a REST resource become problem documents.
class Refusals {
    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return ProblemException.of(refusal.status(), refusal.detail()).getResponse();
    }
}
