package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import salon.tenant.TenantScoped;

/// Where a sign-out ends.
@Path("/t/{tenant}/panel")
@TenantScoped
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class SignOutResource {
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOutPage(PageContext context) implements TemplateInstance {}

    private final PageContexts contexts;

    SignOutResource(PageContexts contexts) {
        this.contexts = contexts;
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        var context = contexts.forStaff();
        return new SignedOutPage(context).setLocale(context.locale());
    }

    /// Reached only without a session: OIDC ends a living one before the call arrives here.
    @GET
    @Path("sign-out")
    public TemplateInstance signOut() {
        return signedOut();
    }
}
