package salon.panel.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import salon.card.Cards;
import salon.panel.frame.Roles;
import salon.tenant.TenantScoped;

/// The suggestions of a field of a card while staff type into it.
@Path("/t/{tenant}/panel/chats/{id}/options")
@TenantScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class FieldOptionsResource {
    private static final int MAX_LENGTH = 200;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final StaffChats chats;
    private final Cards cards;

    FieldOptionsResource(StaffChats chats, Cards cards) {
        this.chats = chats;
        this.cards = cards;
    }

    /// @param type the card type
    /// @param field the name of its field
    /// @param q what has been typed
    @GET
    public TemplateInstance options(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String type,
            @RestQuery @DefaultValue("") String field,
            @RestQuery @DefaultValue("") String q) {
        var words = CONTROLS.matcher(q).replaceAll(" ").strip();
        var typed = words.substring(0, Math.min(words.length(), MAX_LENGTH));
        return new ChatPage.Options(
                cards.options(type, field, typed, chats.find(id).recipient()));
    }
}
