package salon.spi;

import java.time.LocalDate;
import java.util.Locale;

/// What a card may know about the call it is in. The platform implements it (so it can grow); a value object, good
/// for one call.
public interface CardContext {
    /// Why the card is asked.
    enum Moment {
        /// Staff are about to send the card: problems stop them.
        PREFILL,
        /// The customer tapped the card: problems are shown beside the fields, the form opens all the same.
        OPEN,
        /// The customer sends the form: problems stop it.
        SUBMIT
    }

    /// The dealer centre of the chat.
    ///
    /// @param id its short name within the dealer group, as in URLs: `north`
    /// @param name as people read it
    record Centre(String id, String name) {}

    /// Why the card is asked.
    Moment moment();

    /// Today in the centre's time zone.
    LocalDate today();

    /// The reader's language, Russian or English; formats follow it.
    Locale locale();

    /// The dealer centre of the chat.
    Centre centre();

    /// What the dealer group has set for this card type: see [ServiceCard#settings].
    Answers settings();

    /// The dealer's offers and cars.
    Catalogue catalogue();
}
