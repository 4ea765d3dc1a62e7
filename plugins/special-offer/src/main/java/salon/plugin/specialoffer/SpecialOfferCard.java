package salon.plugin.specialoffer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.CardId;
import salon.spi.Catalogue;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// Shows one of the dealer's special offers while it runs, and afterwards those that run then.
public final class SpecialOfferCard implements ServiceCard {
    static final Field<Option> OFFER = Field.offer("offer");

    @Override
    public CardId id() {
        return CardId.of("special-offer");
    }

    @Override
    public String icon() {
        return "tag";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(OFFER);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("offer").with(answers);
    }

    @Override
    public boolean takesRequests() {
        return false;
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        if (context.moment() != Moment.PREFILL) {
            return List.of();
        }
        if (answers.get(OFFER).isEmpty()) {
            return List.of(Problem.on(OFFER, Problem.REQUIRED));
        }
        return valid(answers, context) ? List.of() : List.of(Problem.on(OFFER, "over"));
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return answers.get(OFFER).flatMap(SpecialOfferCard::id).flatMap(context.catalogue()::offer).stream()
                .anyMatch(Catalogue.Offer::running);
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return context.catalogue().offers().stream()
                .map(offer -> Answers.none().with(OFFER, new Option(offer.id().toString(), offer.title())))
                .toList();
    }

    private static Optional<UUID> id(Option offer) {
        try {
            return Optional.of(UUID.fromString(offer.key()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
