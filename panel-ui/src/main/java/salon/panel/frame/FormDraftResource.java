package salon.panel.frame;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import salon.staff.FormDrafts;
import salon.staff.FormDrafts.FormDraft;
import salon.tenant.CurrentTenant;
import salon.tenant.TenantScoped;

/// Takes a form that was sent to the panel without a session, keeps what was typed into it, and goes on to the sign-in.
/// Its path lies outside the panel: OIDC would stop it there. [SameOriginFilter] and the form's token hold here, too.
@Path("/t/{tenant}/drafts")
@TenantScoped
@PermitAll
@Blocking
class FormDraftResource {
    /// Of secrets is kept only that one was typed. So its name begins.
    static final String SECRET = "secret.";

    private static final String TYPED = "*";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_~.@:+=,/-]{1,500}");

    private final FormDrafts drafts;
    private final StaffCookie staff;
    private final String tokenField;

    FormDraftResource(
            FormDrafts drafts,
            StaffCookie staff,
            @ConfigProperty(name = "quarkus.rest-csrf.form-field-name", defaultValue = "csrf-token")
                    String tokenField) {
        this.drafts = drafts;
        this.staff = staff;
        this.tokenField = tokenField;
    }

    static String path(String tenant) {
        return "/t/" + tenant + "/drafts";
    }

    /// @param of the path that the form was sent to
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@RestQuery @Nullable String of, MultivaluedMap<String, String> form) {
        return keep(FormValues.text(of), false, form);
    }

    /// Without the files, which have to be chosen again.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestQuery @Nullable String of, MultipartFormDataInput form) {
        var values = new HashMap<String, List<String>>();
        form.getValues()
                .forEach((name, sent) -> values.put(
                        name,
                        sent.stream()
                                .filter(value -> !value.isFileItem())
                                .map(FormValue::getValue)
                                .toList()));
        return keep(FormValues.text(of), true, values);
    }

    private Response keep(String address, boolean isMultipart, Map<String, List<String>> form) {
        var panel = "/t/" + CurrentTenant.get().slug() + "/panel";
        if (!address.startsWith(panel + "/") || !PLAIN.matcher(address).matches()) {
            throw new BadRequestException();
        }
        var values = new HashMap<String, List<String>>();
        form.forEach((name, sent) -> {
            if (!name.equals(tokenField)) {
                values.put(name, name.startsWith(SECRET) ? masked(sent) : List.copyOf(sent));
            }
        });
        var next = staff.subject()
                .map(subject -> drafts.keep(subject, new FormDraft(address, isMultipart, values)))
                .map(id -> panel + "/drafts/" + id)
                .orElse(panel);
        return Response.seeOther(URI.create(next)).build();
    }

    private static List<String> masked(List<String> sent) {
        return sent.stream().map(secret -> secret.isEmpty() ? "" : TYPED).toList();
    }
}
