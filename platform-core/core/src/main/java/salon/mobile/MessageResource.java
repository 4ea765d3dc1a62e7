package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Conversations;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/conversations/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class MessageResource {
    private final CurrentCustomer caller;
    private final OwnConversations chats;
    private final Conversations conversations;
    private final CustomerPosts posts;
    private final JsonReader bodies;

    MessageResource(
            CurrentCustomer caller,
            OwnConversations chats,
            Conversations conversations,
            CustomerPosts posts,
            JsonReader bodies) {
        this.caller = caller;
        this.chats = chats;
        this.conversations = conversations;
        this.posts = posts;
        this.bodies = bodies;
    }

    @GET
    public ItemList<MessageView> page(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        var page = Pages.of(after, before, limit);
        var chat = chats.find(id, caller.customer());
        var centre = chats.centreName(chat);
        return new ItemList<>(conversations.messages(id, page).stream()
                .map(message -> MessageView.of(message, centre))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Ack post(@PathParam("id") UUID conversation, byte[] body) {
        var fields = bodies.read(body);
        fields.demandNoFiles();
        return posts.post(caller.customer(), conversation, fields.id("id"), fields.text("text"));
    }
}
