package salon.plugin.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// Asks for a repair: the customer says what is wrong with the car.
public final class RepairCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car").from(Prefill.CAR);
    static final Field<String> VIN = Field.vin("vin").from(Prefill.CAR);
    static final Field<String> FAULT = Field.longText("fault").requiredToSubmit();
    static final Field<LocalDate> DAY = Field.day("day");
    static final Field<LocalTime> TIME = Field.time("time");
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();

    @Override
    public CardId id() {
        return CardId.of("service");
    }

    @Override
    public String icon() {
        return "tools";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, VIN, FAULT, DAY, TIME, PHONE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("service").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
