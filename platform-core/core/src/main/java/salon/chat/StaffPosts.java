package salon.chat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.Cards;
import salon.card.Cards.PrepareResult;
import salon.centre.Centres;
import salon.chat.Conversations.PostResult;
import salon.chat.Message.MessageCard;
import salon.customer.Customers;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;

/// Answers of staff: a text, a service card, or both in one message. Asks plugins, so whoever calls has no transaction.
@ApplicationScoped
public class StaffPosts {
    /// A card to attach: its type and the values by field, in their JSON form.
    ///
    /// @param typedIn the language of the form that the values were typed into; [Locale#ROOT] when there was none
    public record Attachment(String type, Map<String, ? extends @Nullable Object> answers, Locale typedIn) {
        public Attachment(String type, Map<String, ? extends @Nullable Object> answers) {
            this(type, answers, Locale.ROOT);
        }
    }

    /// The result of the post, or the problems of a refused card, with which nothing was posted.
    public sealed interface Outcome {
        record Done(PostResult result) implements Outcome {}

        record CardRefused(List<CardProblem> problems) implements Outcome {}
    }

    private final Conversations conversations;
    private final Cards cards;
    private final Customers customers;
    private final Centres centres;

    StaffPosts(Conversations conversations, Cards cards, Customers customers, Centres centres) {
        this.conversations = conversations;
        this.cards = cards;
        this.customers = customers;
        this.centres = centres;
    }

    public Outcome post(Writer.Staff writer, UUID conversation, UUID id, String text, @Nullable Attachment attachment) {
        if (attachment == null) {
            return new Outcome.Done(conversations.post(new NewMessage(conversation, id, writer, text)));
        }
        var chat =
                conversations.find(conversation).filter(one -> writer.centres().contains(one.centre()));
        if (chat.isEmpty()) {
            return new Outcome.Done(new PostResult.Unknown());
        }
        var recipient = new CardRecipient(
                customers.byId(chat.get().customer()).orElseThrow(),
                centres.byId(chat.get().centre()).orElseThrow());
        return switch (cards.prepare(attachment.type(), attachment.answers(), attachment.typedIn(), recipient)) {
            case PrepareResult.Refused(var problems) -> new Outcome.CardRefused(problems);
            case PrepareResult.Ready card ->
                QuarkusTransaction.joiningExisting()
                        .call(() -> post(new NewMessage(conversation, id, writer, text, line(card)), recipient, card));
        };
    }

    private Outcome post(NewMessage message, CardRecipient recipient, PrepareResult.Ready card) {
        var result = conversations.post(message);
        if (result instanceof PostResult.Posted) {
            cards.add(message.conversation(), recipient, card);
        }
        return new Outcome.Done(result);
    }

    private static MessageCard line(PrepareResult.Ready card) {
        return new MessageCard(card.id(), card.type(), card.title(), card.summary());
    }
}
