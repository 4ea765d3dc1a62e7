package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import salon.customer.PhoneNumbers;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Phone;
import salon.spi.ServiceCard.HandOver;
import salon.spi.ServiceCard.Submitted;
import salon.spi.Source;

/// Card types that hand requests over to a dealer's own system themselves. Called without a transaction: it may take
/// half a minute.
@ApplicationScoped
public class PluginHandOvers {
    private static final Logger LOG = Logger.getLogger(PluginHandOvers.class);

    /// How it ended.
    public sealed interface Outcome {
        /// Nothing is to be handed over, as the dealer has set it.
        record Nothing() implements Outcome {}

        /// @param reference that of the other side, may be empty
        record Done(String reference) implements Outcome {}

        /// @param why the plugin's words, for staff; nothing personal is in them
        record Refused(String why) implements Outcome {}

        /// All its threads are busy with others: it was not asked.
        record Busy() implements Outcome {}

        /// It may work another time; the log has more.
        record Away() implements Outcome {}
    }

    private final CardTypes types;
    private final CardContextFactory contexts;

    PluginHandOvers(CardTypes types, CardContextFactory contexts) {
        this.types = types;
        this.contexts = contexts;
    }

    /// Whether cards of this type do so at all.
    public boolean isDoneBy(String type) {
        return types.find(type).filter(CardType::handsOver).isPresent();
    }

    /// @param id of the request: the same at every attempt
    /// @param version that of the type when it stored the answers
    public Outcome handOver(
            UUID id, Instant at, String type, int version, Map<String, Object> answers, CardRecipient recipient) {
        var found = types.find(type);
        if (found.isEmpty()) {
            return away(id, type, "it is not there");
        }
        try {
            var card = found.get().card();
            var today = found.get().migrate(answers, version);
            var request = new Submitted(
                    id,
                    at,
                    Answers.decode(card.fields(), today, Source.CUSTOMER).answers(),
                    recipient.customer().name(),
                    phone(recipient));
            var context = contexts.of(found.get(), Moment.SUBMIT, recipient);
            return switch (card.submitted(request, context)) {
                case HandOver.None() -> new Outcome.Nothing();
                case HandOver.Done(var reference) -> new Outcome.Done(reference);
                case HandOver.Refused(var why) -> new Outcome.Refused(why);
            };
        } catch (CardUnavailableException unavailable) {
            return unavailable.isBusy() ? new Outcome.Busy() : away(id, type, unavailable.reason());
        } catch (Exception thrown) {
            // Its message may quote the customer.
            return away(id, type, "it threw " + thrown.getClass().getName());
        }
    }

    private static Outcome away(UUID id, String type, String why) {
        LOG.infof("%s did not take the request %s: %s", type, id, why);
        return new Outcome.Away();
    }

    private static Optional<Phone> phone(CardRecipient recipient) {
        return PhoneNumbers.e164(recipient.customer().phone()).map(Phone::new);
    }
}
