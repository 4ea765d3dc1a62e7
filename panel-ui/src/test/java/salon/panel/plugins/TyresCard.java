package salon.panel.plugins;

import java.util.List;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.ServiceCard;

/// A card type with something to set, of every kind.
public final class TyresCard implements ServiceCard {
    @Override
    public CardId id() {
        return CardId.of("tyres");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(Field.text("size"));
    }

    @Override
    public List<Field<?>> settings() {
        return List.of(
                Field.text("office").requiredToSubmit(),
                Field.longText("note"),
                Field.wholeNumber("days", 1, 365),
                Field.money("price", "RUB"),
                Field.choice("kind", "courier", "visit"),
                Field.email("mail"),
                Field.phone("phone"),
                Field.centre("place"),
                Field.secret("key"));
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("tyres").with(answers);
    }
}
