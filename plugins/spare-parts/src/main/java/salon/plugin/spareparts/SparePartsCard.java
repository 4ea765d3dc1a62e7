package salon.plugin.spareparts;

import java.util.List;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.ServiceCard;

/// Orders spare parts, each by its number or in words.
public final class SparePartsCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car").from(Prefill.CAR);
    static final Field<String> VIN = Field.vin("vin").from(Prefill.CAR);
    static final Field<List<Answers>> PARTS = Field.rows(
                    "parts", Field.text("part", 100).requiredToSubmit(), Field.wholeNumber("quantity", 1, 999))
            .requiredToSubmit();
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();

    @Override
    public CardId id() {
        return CardId.of("spare-parts");
    }

    @Override
    public String icon() {
        return "gear";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, VIN, PARTS, PHONE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("spare-parts").with(answers);
    }
}
