package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The page at the root of the server. It names no tenant: the list of tenants is confidential.
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class LandingResource {
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LandingPage(PageContext context) implements TemplateInstance {}

    private final PageContexts contexts;

    LandingResource(PageContexts contexts) {
        this.contexts = contexts;
    }

    @GET
    public TemplateInstance show() {
        var context = contexts.withoutTenant("");
        return new LandingPage(context).setLocale(context.locale());
    }
}
