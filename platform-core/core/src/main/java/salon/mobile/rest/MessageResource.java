package salon.mobile.rest;

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
import salon.chat.MessageRange;
import salon.http.ProblemException;
import salon.mobile.CustomerPosts;
import salon.mobile.CustomerPosts.Ack;
import salon.mobile.JsonReader;
import salon.mobile.MessageView;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/conversations/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
@Transactional
class MessageResource {
    private static final int DEFAULT_LIMIT = 50;

    private final CurrentCustomer caller;
    private final OwnConversations chats;
    private final Conversations conversations;
    private final CustomerPosts posts;
    private final JsonReader json;

    MessageResource(
            CurrentCustomer caller,
            OwnConversations chats,
            Conversations conversations,
            CustomerPosts posts,
            JsonReader json) {
        this.caller = caller;
        this.chats = chats;
        this.conversations = conversations;
        this.posts = posts;
        this.json = json;
    }

    @GET
    public ItemList<MessageView> page(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        var range = range(after, before, limit);
        var chat = chats.find(id, caller.get());
        var centre = chats.centreName(chat);
        return new ItemList<>(conversations.messages(id, range).stream()
                .map(message -> MessageView.of(message, centre))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Ack post(@PathParam("id") UUID conversation, byte[] body) {
        var fields = json.read(body);
        fields.requireNoFiles();
        return posts.post(caller.get(), conversation, fields.id("id"), fields.text("text"));
    }

    private static MessageRange range(@Nullable String after, @Nullable String before, @Nullable String limit) {
        if (after != null && before != null) {
            throw ProblemException.badRequest("Ask for 'after' or 'before', not for both.");
        }
        var most = limit == null ? DEFAULT_LIMIT : (int) number("limit", limit, 1, MessageRange.MAX_LIMIT);
        if (after != null) {
            return MessageRange.after(number("after", after, 0, Long.MAX_VALUE), most);
        }
        return before == null
                ? MessageRange.last(most)
                : MessageRange.before(number("before", before, 0, Long.MAX_VALUE), most);
    }

    private static long number(String name, String written, long least, long greatest) {
        try {
            var number = Long.parseLong(written);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.badRequest("'" + name + "' must be a whole number.");
        }
        throw ProblemException.badRequest("'" + name + "' must be " + least + " to " + greatest + ".");
    }
}
