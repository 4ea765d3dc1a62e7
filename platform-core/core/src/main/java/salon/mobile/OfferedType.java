package salon.mobile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import salon.card.CardTypeView;
import salon.centre.Centre;

/// A card type, and the slugs of the centres that offer it among those that were asked for.
record OfferedType(@JsonUnwrapped CardTypeView type, List<String> centres) {
    static OfferedType of(CardTypeView type, List<Centre> centres) {
        return new OfferedType(type, centres.stream().map(Centre::slug).toList());
    }
}
