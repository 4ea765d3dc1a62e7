package salon.breakable;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// A card type that tests can break.
public final class BreakableCard implements ServiceCard {
    public static final String ID = "moody";
    public static final AtomicBoolean BROKEN = new AtomicBoolean();

    @Override
    public CardId id() {
        return CardId.of(ID);
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(Field.text("note"));
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to(ID).with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return unlessBroken(List.of());
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return unlessBroken(true);
    }

    private static <T> T unlessBroken(T answer) {
        if (BROKEN.get()) {
            throw new IllegalStateException("broken by a test");
        }
        return answer;
    }
}
