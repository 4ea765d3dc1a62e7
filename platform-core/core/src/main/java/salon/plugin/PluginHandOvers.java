package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import salon.customer.PhoneNumbers;
import salon.plugin.CardUnavailableException.Kind;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Phone;
import salon.spi.ServiceCard.HandOver;
import salon.spi.ServiceCard.Submitted;
import salon.spi.Source;

/// Lets plugins hand requests over to a dealer's own system. Call it without a transaction: a call may take as long as
/// `salon.plugins.background-time-limit`.
@ApplicationScoped
public class PluginHandOvers {
    private static final Logger LOG = Logger.getLogger(PluginHandOvers.class);

    /// How it ended.
    public sealed interface Outcome {
        /// There is nothing to hand over, by the dealer's settings.
        record Nothing() implements Outcome {}

        /// @param reference of the dealer's system, may be empty
        record Done(String reference) implements Outcome {}

        /// @param reason the plugin's words, for staff; without personal data
        record Refused(String reason) implements Outcome {}

        /// All its threads are in use: it was not called.
        record Busy() implements Outcome {}

        /// It failed and may work another time; the log has the reason.
        record Unavailable() implements Outcome {}
    }

    private final CardTypes types;
    private final CardContextFactory contexts;

    PluginHandOvers(CardTypes types, CardContextFactory contexts) {
        this.types = types;
        this.contexts = contexts;
    }

    /// Whether this card type hands requests over itself.
    public boolean isDoneBy(String type) {
        return types.find(type).filter(CardType::handsOver).isPresent();
    }

    /// @param id of the request: the same at every attempt
    /// @param version of the type when the answers were stored
    public Outcome handOver(
            UUID id, Instant at, String type, int version, Map<String, Object> answers, CardRecipient recipient) {
        var found = types.find(type);
        if (found.isEmpty()) {
            return failed(id, type, "it is not there");
        }
        try {
            var card = found.get().card();
            var current = found.get().migrate(answers, version);
            var request = new Submitted(
                    id,
                    at,
                    Answers.decode(card.fields(), current, Source.CUSTOMER).answers(),
                    recipient.customer().name(),
                    phone(recipient));
            var context = contexts.of(found.get(), Moment.SUBMIT, recipient);
            return switch (card.submitted(request, context)) {
                case HandOver.None() -> new Outcome.Nothing();
                case HandOver.Done(var reference) -> new Outcome.Done(reference);
                case HandOver.Refused(var reason) -> new Outcome.Refused(reason);
            };
        } catch (CardUnavailableException unavailable) {
            return unavailable.kind() == Kind.BUSY ? new Outcome.Busy() : failed(id, type, unavailable.reason());
        } catch (Exception thrown) {
            // Its message may quote the customer.
            return failed(id, type, "it threw " + thrown.getClass().getName());
        }
    }

    private static Outcome failed(UUID id, String type, String reason) {
        LOG.infof("%s did not take the request %s: %s", type, id, reason);
        return new Outcome.Unavailable();
    }

    private static Optional<Phone> phone(CardRecipient recipient) {
        return PhoneNumbers.e164(recipient.customer().phone()).map(Phone::new);
    }
}
