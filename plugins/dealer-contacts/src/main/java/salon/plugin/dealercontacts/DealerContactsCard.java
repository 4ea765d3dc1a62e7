package salon.plugin.dealercontacts;

import java.util.List;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.ServiceCard;

/// Shows where the dealer centre is and how to reach it; nothing is asked.
public final class DealerContactsCard implements ServiceCard {
    static final Field<String> DEPARTMENT = Field.choice("department", "sales", "service", "spare-parts", "credit");
    private static final Field<String> CENTRE = Field.text("centre");

    @Override
    public CardId id() {
        return CardId.of("dealer-contacts");
    }

    @Override
    public String icon() {
        return "geo-alt";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(DEPARTMENT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("dealer-contacts")
                .with("centre", context.centre().id())
                .with(answers);
    }

    @Override
    public boolean takesRequests() {
        return false;
    }

    /// The centre, and the department if there is one.
    @Override
    public String summary(Answers answers, CardContext context) {
        return ServiceCard.super.summary(
                Answers.none().with(CENTRE, context.centre().name()).plus(answers), context);
    }
}
