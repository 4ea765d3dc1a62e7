package salon.plugin.maintenance;

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

/// Books scheduled maintenance of the customer's own car.
public final class MaintenanceCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car").from(Prefill.CAR);
    static final Field<String> VIN = Field.vin("vin").from(Prefill.CAR);
    static final Field<Integer> YEAR = Field.wholeNumber("year", 1900, 2999).from(Prefill.CAR_YEAR);
    static final Field<Integer> MILEAGE =
            Field.wholeNumber("mileage", 0, 9_999_999).from(Prefill.CAR_MILEAGE);
    static final Field<String> WORK =
            Field.choice("work", "scheduled", "oil", "brakes", "tyres", "diagnostics", "other");
    static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    static final Field<LocalTime> TIME = Field.time("time");
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    static final Field<String> COMMENT = Field.longText("comment");

    @Override
    public CardId id() {
        return CardId.of("maintenance");
    }

    @Override
    public String icon() {
        return "wrench";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, VIN, YEAR, MILEAGE, WORK, DAY, TIME, PHONE, COMMENT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("maintenance").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
