package @package@;

import java.time.LocalDate;
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

/// The service card `@card@`.
public final class @Card@Card implements ServiceCard {
    static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    static final Field<String> COMMENT = Field.longText("comment");

    @Override
    public CardId id() {
        return CardId.of("@card@");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(DAY, PHONE, COMMENT);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("@card@").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")).stream()
                .toList();
    }
}
