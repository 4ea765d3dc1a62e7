package salon.plugin.callback;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// Asks the dealer to call back.
public final class CallbackCard implements ServiceCard {
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    static final Field<LocalDate> DAY = Field.day("day");
    static final Field<LocalTime> TIME = Field.time("time");
    static final Field<String> SUBJECT = Field.text("subject");

    @Override
    public CardId id() {
        return CardId.of("callback");
    }

    @Override
    public String icon() {
        return "telephone-inbound";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(PHONE, DAY, TIME, SUBJECT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("callback").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
