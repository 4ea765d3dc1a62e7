package salon.panel.templates;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormValues;
import salon.panel.frame.OfCentre;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.templates.TemplatePages.CopyChoice;
import salon.panel.templates.TemplatePages.Scope;
import salon.template.TemplateChanges;
import salon.template.TemplateChanges.CopyForm;
import salon.template.TemplateChanges.CopyPart;
import salon.template.TemplateChanges.CopyResult;
import salon.tenant.TenantScoped;

/// Copies a template to other centres: nothing changes before the page has shown what would.
@Path("/t/{tenant}/panel/centres/{centre}/templates/{topic}/copy")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class TemplateCopyResource {
    /// A centre, and the version of its template that was shown.
    private static final Pattern TARGET = Pattern.compile("([^:]+):([0-9]{1,9})");

    private final CurrentStaff staff;
    private final TemplateChanges changes;
    private final TemplatePages pages;
    private final RestoredForm restored;

    TemplateCopyResource(CurrentStaff staff, TemplateChanges changes, TemplatePages pages, RestoredForm restored) {
        this.staff = staff;
        this.changes = changes;
        this.pages = pages;
        this.restored = restored;
    }

    @GET
    public TemplateInstance choose(
            @RestPath String topic, @RestQuery("for") @Nullable String of, @RestQuery @Nullable String said) {
        return pages.copy(pages.scope(topic, of), CopyChoice.initial(), List.of(), FormValues.text(said));
    }

    /// @param version of the template that is copied
    /// @param to slugs of the chosen centres
    /// @param target slugs of the centres of the preview, each with the version of its template
    /// @param action `copy`, or else the preview
    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(
            @RestPath String topic,
            @RestForm("for") @Nullable String of,
            @RestForm @Nullable String form,
            @RestForm int version,
            @RestForm @Nullable List<String> to,
            @RestForm @Nullable List<String> part,
            @RestForm @Nullable List<String> target,
            @RestForm("do") @Nullable String action) {
        var scope = pages.scope(topic, of);
        var id = FormValues.id(form);
        var parts = parts(part);
        var choice = new CopyChoice(id.toString(), to == null ? List.of() : to, List.copyOf(parts));
        if (restored.isRestored()) {
            return shown(200, scope, choice, false, "");
        }
        if (!"copy".equals(action)) {
            return chosen(scope, choice).isEmpty() || parts.isEmpty()
                    ? shown(422, scope, choice, false, "choose")
                    : shown(200, scope, choice, true, "");
        }
        var copy = new CopyForm(id, scope.topic().id(), scope.centre(), version, parts, targets(scope, target));
        return switch (changes.copy(copy, staff.member().name())) {
            case CopyResult.Copied() -> pages.to(scope, "/copy", "&said=copied");
            case CopyResult.Conflict() -> shown(409, scope, choice, true, "conflict");
            case CopyResult.Unknown() -> throw new NotFoundException();
        };
    }

    private Response shown(int status, Scope scope, CopyChoice choice, boolean withPreview, String said) {
        var previews = withPreview
                ? changes.previewCopy(
                        scope.topic().id(),
                        scope.centre(),
                        Set.copyOf(choice.parts()),
                        chosen(scope, choice).stream().map(Centre::id).toList())
                : List.<TemplateChanges.CopyPreview>of();
        return Response.status(status)
                .entity(pages.copy(scope, choice, previews, said))
                .build();
    }

    private List<Centre> chosen(Scope scope, CopyChoice choice) {
        return pages.targets(scope).stream()
                .filter(centre -> choice.centres().contains(centre.slug()))
                .toList();
    }

    private List<CopyForm.Target> targets(Scope scope, @Nullable List<String> written) {
        var centres = pages.targets(scope);
        return Objects.requireNonNullElse(written, List.<String>of()).stream()
                .map(TARGET::matcher)
                .filter(target -> target.matches())
                .flatMap(target -> centres.stream()
                        .filter(centre -> centre.slug().equals(target.group(1)))
                        .map(centre -> new CopyForm.Target(centre.id(), Integer.parseInt(target.group(2)))))
                .toList();
    }

    private static EnumSet<CopyPart> parts(@Nullable List<String> names) {
        var parts = EnumSet.noneOf(CopyPart.class);
        Stream.ofNullable(names)
                .flatMap(List::stream)
                .flatMap(name -> Arrays.stream(CopyPart.values())
                        .filter(part -> part.name().equals(name)))
                .forEach(parts::add);
        return parts;
    }
}
