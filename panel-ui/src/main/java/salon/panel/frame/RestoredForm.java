package salon.panel.frame;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether the current form comes from [FormDraftPageResource]: what was typed before the session ended, to be
/// shown and not to be carried out.
@ApplicationScoped
public class RestoredForm {
    static final String PARAMETER = "restored";

    private final RoutingContext request;

    RestoredForm(RoutingContext request) {
        this.request = request;
    }

    public boolean isRestored() {
        return request.request().getParam(PARAMETER) != null;
    }
}
