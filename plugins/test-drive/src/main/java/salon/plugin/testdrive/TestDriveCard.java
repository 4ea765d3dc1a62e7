package salon.plugin.testdrive;

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

/// Books a test drive: the customer finds the form filled in and only has to send it.
public final class TestDriveCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car");
    static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    static final Field<LocalTime> TIME = Field.time("time");
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    static final Field<String> COMMENT = Field.longText("comment");

    @Override
    public CardId id() {
        return CardId.of("test-drive");
    }

    @Override
    public String icon() {
        return "car-front";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, DAY, TIME, PHONE, COMMENT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("test-drive").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
