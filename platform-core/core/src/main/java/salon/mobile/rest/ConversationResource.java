package salon.mobile.rest;

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
import salon.mobile.JsonReader;
import salon.mobile.rest.OwnConversations.ConversationView;
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
    private final JsonReader json;

    ConversationResource(CurrentCustomer caller, OwnConversations chats, Conversations conversations, JsonReader json) {
        this.caller = caller;
        this.chats = chats;
        this.conversations = conversations;
        this.json = json;
    }

    @GET
    public ItemList<ConversationView> all() {
        return new ItemList<>(chats.all(caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ConversationView open(byte[] body) {
        return chats.open(caller.get(), json.read(body).text("centre"));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        conversations.delete(chats.find(id, caller.get()).id(), caller.get());
    }

    @POST
    @Path("{id}/restore")
    public void restore(@PathParam("id") UUID id) {
        conversations.restore(chats.find(id, caller.get()).id(), caller.get());
    }

    @POST
    @Path("{id}/seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public void seen(@PathParam("id") UUID id, byte[] body) {
        var upTo = json.read(body).number("upTo");
        var customer = caller.get();
        conversations.seen(chats.find(id, customer).id(), customer.id(), upTo);
    }
}
