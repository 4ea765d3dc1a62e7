package salon.plugin.insurance;

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

/// Asks for a car insurance: the compulsory one (ОСАГО) or the comprehensive one (КАСКО).
public final class InsuranceCard implements ServiceCard {
    static final Field<String> KIND = Field.choice("kind", "osago", "kasko").requiredToSubmit();
    static final Field<CarRef> CAR = Field.car("car").from(Prefill.CAR);
    static final Field<String> VIN = Field.vin("vin").from(Prefill.CAR);
    static final Field<List<Answers>> DRIVERS = Field.rows(
            "drivers",
            Field.text("name", 100).requiredToSubmit(),
            Field.pastDay("born"),
            Field.text("licence", 40),
            Field.wholeNumber("since", 1940, 2999));
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    static final Field<String> COMMENT = Field.longText("comment");

    @Override
    public CardId id() {
        return CardId.of("insurance");
    }

    @Override
    public String icon() {
        return "shield-check";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(KIND, CAR, VIN, DRIVERS, PHONE, COMMENT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("insurance").with(answers);
    }

    @Override
    public int consentVersion() {
        return 1;
    }
}
