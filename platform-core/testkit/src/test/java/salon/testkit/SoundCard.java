package salon.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A card with nothing wrong; the broken ones differ from it in one thing each.
public class SoundCard implements ServiceCard {
    static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE);
    static final List<Field<?>> FIELDS = List.of(
            DAY,
            Field.time("time"),
            PHONE,
            Field.car("car"),
            Field.text("name", 1),
            Field.longText("comment"),
            Field.email("email"),
            Field.wholeNumber("mileage", 0, 999_999),
            Field.money("price", "RUB"),
            Field.choice("kind", "old", "new"),
            Field.vin("vin"));
    static final Pattern NOT_STATE = Pattern.compile("[0-9]");

    @Override
    public CardId id() {
        return CardId.of("sample");
    }

    @Override
    public List<Field<?>> fields() {
        return FIELDS;
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("sample").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
