package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import salon.tenant.CurrentTenant;
import salon.tenant.StaffSession;
import salon.tenant.TenantScoped;

/// Signs out: the realm's session, too.
@Path("/t/{tenant}/panel")
@TenantScoped
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class SignOutResource {
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignOutPage(PageContext context) implements TemplateInstance {}

    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOutPage(PageContext context) implements TemplateInstance {}

    private final PageContexts contexts;
    private final StaffSession session;

    SignOutResource(PageContexts contexts, StaffSession session) {
        this.contexts = contexts;
        this.session = session;
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut() {
        var page = "/t/" + CurrentTenant.get().slug() + "/panel/signed-out";
        return Response.seeOther(session.end(page)).build();
    }

    /// Only asks: a link on another site must not end anybody's session.
    @GET
    @Path("sign-out")
    public TemplateInstance ask() {
        var context = contexts.forStaff();
        return new SignOutPage(context).setLocale(context.locale());
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        var context = contexts.forStaff();
        return new SignedOutPage(context).setLocale(context.locale());
    }
}
