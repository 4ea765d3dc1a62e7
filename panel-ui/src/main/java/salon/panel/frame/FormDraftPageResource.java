package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import salon.staff.FormDrafts;
import salon.staff.FormDrafts.FormDraft;
import salon.tenant.TenantScoped;

/// Where a sign-in ends that began with a form: sends the draft to its form's address once more, which then shows the
/// page with everything in it. Without JavaScript that takes a click.
@Path("/t/{tenant}/panel/drafts/{id}")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class FormDraftPageResource {
    /// @param address where the form is sent to
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormDraftPage(PageContext context, String address, boolean isMultipart, List<Field> fields)
            implements TemplateInstance {
        record Field(String name, String value) {}

        static FormDraftPage of(PageContext context, FormDraft draft) {
            var fields = draft.values().entrySet().stream()
                    .flatMap(sent -> sent.getValue().stream().map(value -> new Field(sent.getKey(), value)))
                    .toList();
            return new FormDraftPage(
                    context, draft.address() + "?" + RestoredForm.PARAMETER + "=1", draft.isMultipart(), fields);
        }
    }

    private final FormDrafts drafts;
    private final SecurityIdentity identity;
    private final PageContexts contexts;

    FormDraftPageResource(FormDrafts drafts, SecurityIdentity identity, PageContexts contexts) {
        this.drafts = drafts;
        this.identity = identity;
        this.contexts = contexts;
    }

    @GET
    public Response show(@RestPath UUID id) {
        var context = contexts.forStaff();
        return drafts.find(id, identity.getPrincipal().getName())
                .map(draft -> Response.ok(FormDraftPage.of(context, draft).setLocale(context.locale())))
                .orElseGet(() -> Response.seeOther(URI.create(context.root())))
                .build();
    }
}
