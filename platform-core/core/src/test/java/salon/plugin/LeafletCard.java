package salon.plugin;

import java.util.List;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.ServiceCard;

/// A test card type that takes no requests.
public final class LeafletCard implements ServiceCard {
    public static final String ID = "leaflet";
    static final Field<String> KIND = Field.choice("kind", "old", "new");
    static final Field<Money> PRICE = Field.money("price", "RUB");

    @Override
    public CardId id() {
        return CardId.of(ID);
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(KIND, PRICE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to(ID).with(answers);
    }

    @Override
    public boolean takesRequests() {
        return false;
    }
}
