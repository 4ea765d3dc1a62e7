package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// For whoever comes without a group's address. It names none: who works with Salon is nobody else's business.
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class LandingResource {
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrontPage(PageContext sheet) implements TemplateInstance {}

    private final PageContexts sheets;

    LandingResource(PageContexts sheets) {
        this.sheets = sheets;
    }

    @GET
    public TemplateInstance front() {
        var sheet = sheets.plain("");
        return new FrontPage(sheet).setLocale(sheet.locale());
    }
}
