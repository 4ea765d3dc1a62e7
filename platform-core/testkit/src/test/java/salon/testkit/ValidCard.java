package salon.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A valid card with a field of every kind; the invalid ones differ from it in one thing each.
public class ValidCard implements ServiceCard {
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
            Field.vin("vin"),
            Field.search("tyre"),
            Field.offer("offer"),
            Field.centre("centre"),
            Field.search("shop"),
            Field.rows("parts", Field.text("number").requiredToSubmit(), Field.wholeNumber("quantity", 1, 99)));
    static final Option ROUND = new Option("r1", "Round tyre");
    static final Field<String> URL = Field.text("url");
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

    @Override
    public List<Option> options(Field<?> field, String typed, CardContext context) {
        return Stream.of(ROUND)
                .filter(option -> option.key().equals(typed) || option.label().startsWith(typed))
                .toList();
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return List.of(Answers.none().with(DAY, context.today()));
    }

    @Override
    public List<Field<?>> settings() {
        return List.of(URL, Field.secret("key"));
    }

    @Override
    public int consentVersion() {
        return 1;
    }

    @Override
    public HandOver submitted(Submitted request, CardContext context) throws Exception {
        return context.settings().get(URL).isEmpty() ? new HandOver.None() : new HandOver.Done("1");
    }
}
