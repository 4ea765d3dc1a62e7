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
    record SignedOutPage(PageContext sheet) implements TemplateInstance {}

    private final PageContexts sheets;

    SignOutResource(PageContexts sheets) {
        this.sheets = sheets;
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        var sheet = sheets.ofTenant();
        return new SignedOutPage(sheet).setLocale(sheet.locale());
    }

    /// Of a session that has already ended; one that lives is signed out before it comes here.
    @GET
    @Path("sign-out")
    public TemplateInstance signOut() {
        return signedOut();
    }
}
