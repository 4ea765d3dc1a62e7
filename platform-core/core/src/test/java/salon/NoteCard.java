package salon;

import java.util.List;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.ServiceCard;

/// A card type of the tests of core, which know no plugin.
public final class NoteCard implements ServiceCard {
    public static final String ID = "note";
    private static final Field<String> NOTE = Field.text("note");
    private static final Field<Phone> PHONE =
            Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();

    @Override
    public CardId id() {
        return CardId.of(ID);
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(NOTE, PHONE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to(ID).with(answers);
    }
}
