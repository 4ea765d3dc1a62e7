package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import salon.catalog.Cars;
import salon.catalog.Offers;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Catalogue;
import salon.tenant.CurrentTenant;

/// Makes what a card may know about the call it is in.
@ApplicationScoped
public class CardContextFactory {
    record Context(
            CardContext.Moment moment,
            LocalDate today,
            Locale locale,
            CardContext.Centre centre,
            Answers settings,
            Catalogue catalogue)
            implements CardContext {}

    private final Offers offers;
    private final Cars cars;
    private final CardTypeSettings settings;
    private final InstantSource clock;

    CardContextFactory(Offers offers, Cars cars, CardTypeSettings settings, InstantSource clock) {
        this.offers = offers;
        this.cars = cars;
        this.settings = settings;
        this.clock = clock;
    }

    public CardContext of(CardType type, CardContext.Moment moment, CardRecipient recipient) {
        var centre = recipient.centre();
        return new Context(
                moment,
                LocalDate.ofInstant(clock.instant(), centre.zone()),
                recipient.customer().locale(),
                new CardContext.Centre(centre.slug(), centre.name()),
                settings.of(type),
                new DealerCatalogue(offers, cars, CurrentTenant.get(), centre, clock));
    }
}
