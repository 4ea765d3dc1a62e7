package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import salon.centre.Centres;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.MessageRange;
import salon.customer.Customers;

/// Reads what a form shows of its chat.
@ApplicationScoped
class ReplyForms {
    private static final int LATEST = 3;

    private final Conversations conversations;
    private final Customers customers;
    private final Centres centres;

    ReplyForms(Conversations conversations, Customers customers, Centres centres) {
        this.conversations = conversations;
        this.customers = customers;
        this.centres = centres;
    }

    ReplyForm of(ReplyLink link) {
        var chat = chat(link);
        var answers = conversations.messages(chat.id(), MessageRange.after(link.upToSeq(), MessageRange.MOST)).stream()
                .filter(message -> message.from().kind() == Author.Kind.STAFF)
                .toList();
        var centre = centres.byId(chat.centre()).orElseThrow();
        return new ReplyForm(
                UUID.randomUUID(),
                customers.byId(chat.customer()).orElseThrow().name(),
                centre.name(),
                centre.zone(),
                conversations.messages(chat.id(), MessageRange.last(LATEST)),
                answers);
    }

    Conversation chat(ReplyLink link) {
        return conversations.find(link.conversation()).orElseThrow();
    }
}
