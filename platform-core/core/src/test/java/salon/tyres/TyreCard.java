package salon.tyres;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.ServiceCard;

/// A test card type that uses every part of the contract, in its second version.
public final class TyreCard implements ServiceCard {
    public static final String ID = "wheelset";
    public static final int CONSENT = 3;
    public static final Option WINTER = new Option("w", "Зимние");
    public static final Option SUMMER = new Option("s", "Летние");

    /// How the next hand-overs end; without an entry they succeed.
    public static final Queue<Callable<HandOver>> NEXT = new ConcurrentLinkedQueue<>();

    public static final Queue<Submitted> ASKED = new ConcurrentLinkedQueue<>();

    static final Field<Option> TYRE = Field.search("tyre");
    static final Field<Option> CENTRE = Field.centre("centre").from(Prefill.CENTRE);
    static final Field<String> VIN = Field.vin("vin").from(Prefill.CAR);
    static final Field<Integer> YEAR = Field.wholeNumber("year", 1900, 2999).from(Prefill.CAR_YEAR);
    static final Field<List<Answers>> WHEELS =
            Field.rows("wheels", Field.text("size").requiredToSubmit());
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE);

    @Override
    public CardId id() {
        return CardId.of(ID);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(TYRE, CENTRE, VIN, YEAR, WHEELS, PHONE);
    }

    @Override
    public int consentVersion() {
        return CONSENT;
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to(ID).with(answers);
    }

    @Override
    public List<Option> options(Field<?> field, String typed, CardContext context) {
        return Stream.of(WINTER, SUMMER)
                .filter(option -> option.key().equals(typed)
                        || option.label().toLowerCase(context.locale()).contains(typed.toLowerCase(context.locale())))
                .toList();
    }

    /// Summer tyres are not available.
    @Override
    public boolean valid(Answers answers, CardContext context) {
        return answers.get(TYRE).filter(SUMMER::equals).isEmpty();
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return List.of(Answers.none().with(TYRE, WINTER));
    }

    @Override
    public HandOver submitted(Submitted request, CardContext context) throws Exception {
        ASKED.add(request);
        var next = NEXT.poll();
        return next == null ? new HandOver.Done("T-4711") : next.call();
    }

    /// The first version had one field `size` for all wheels.
    @Override
    public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
        return answers.containsKey("size") ? Map.of("wheels", List.of(Map.of("size", answers.get("size")))) : answers;
    }
}
