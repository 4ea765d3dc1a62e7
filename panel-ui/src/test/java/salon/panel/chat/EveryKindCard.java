package salon.panel.chat;

import java.util.List;
import java.util.Locale;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Option;
import salon.spi.ServiceCard;

/// A card type with the fields that the built-in ones in the tests don't have.
public final class EveryKindCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car");
    static final Field<Option> COLOUR = Field.search("colour");
    static final Field<Option> OFFER = Field.offer("offer");
    static final Field<Option> CENTRE = Field.centre("centre");
    static final Field<String> VIN = Field.vin("vin");
    static final Field<Money> PRICE = Field.money("price", "RUB");
    static final Field<List<Answers>> PARTS =
            Field.rows("parts", Field.text("number").requiredToSubmit(), Field.wholeNumber("quantity", 1, 99));

    @Override
    public CardId id() {
        return CardId.of("every-kind");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, COLOUR, OFFER, CENTRE, VIN, PRICE, PARTS);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("every-kind").with(answers);
    }

    @Override
    public List<Option> options(Field<?> field, String typed, CardContext context) {
        return options(field.name(), typed);
    }

    static List<Option> options(String field, String typed) {
        return field.equals(COLOUR.name())
                ? List.of(new Option("red", "Красный <металлик>"), new Option("blue", "Синий")).stream()
                        .filter(option -> option.key().equals(typed)
                                || option.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                        .toList()
                : List.of();
    }
}
