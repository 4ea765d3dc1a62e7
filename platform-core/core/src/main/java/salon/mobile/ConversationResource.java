package salon.mobile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import salon.chat.Conversations;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class ConversationResource {
    private final CurrentCustomer caller;
    private final OwnConversations chats;
    private final Conversations conversations;
    private final JsonReader bodies;

    ConversationResource(
            CurrentCustomer caller, OwnConversations chats, Conversations conversations, JsonReader bodies) {
        this.caller = caller;
        this.chats = chats;
        this.conversations = conversations;
        this.bodies = bodies;
    }

    @GET
    public ItemList<ChatView> all() {
        return new ItemList<>(chats.all(caller.customer()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ChatView open(byte[] body) {
        return chats.open(caller.customer(), bodies.read(body).text("centre"));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        conversations.delete(chats.find(id, caller.customer()).id(), caller.customer());
    }

    @POST
    @Path("{id}/restore")
    public void restore(@PathParam("id") UUID id) {
        conversations.restore(chats.find(id, caller.customer()).id(), caller.customer());
    }

    @POST
    @Path("{id}/seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public void seen(@PathParam("id") UUID id, byte[] body) {
        var upTo = bodies.read(body).number("upTo");
        var customer = caller.customer();
        conversations.seen(chats.find(id, customer).id(), customer.id(), upTo);
    }
}
