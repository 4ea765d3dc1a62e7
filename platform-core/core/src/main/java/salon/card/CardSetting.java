package salon.card;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import salon.centre.Centre;
import salon.customer.Customer;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Catalogue;

/// Whom and where a card is for.
public record CardSetting(Customer customer, Centre centre) {
    Context at(CardContext.Moment moment, InstantSource clock, Answers settings) {
        return new Context(
                moment,
                LocalDate.ofInstant(clock.instant(), centre.zone()),
                customer.locale(),
                new CardContext.Centre(centre.slug(), centre.name()),
                settings,
                new NoCatalogue());
    }

    record Context(
            CardContext.Moment moment,
            LocalDate today,
            Locale locale,
            CardContext.Centre centre,
            Answers settings,
            Catalogue catalogue)
            implements CardContext {}
}
