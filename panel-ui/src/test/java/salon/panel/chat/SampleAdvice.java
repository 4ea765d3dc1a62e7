package salon.panel.chat;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import salon.card.CardProblem;
import salon.card.CardSetting;
import salon.card.FieldView;
import salon.spi.Field;

/// What [EveryKindCard] would say.
@Mock
@ApplicationScoped
class SampleAdvice extends CardAdvice {
    static final String SLIP = "Контрольная цифра не сходится";

    @Override
    List<FieldView.Option> options(String type, String field, String typed, CardSetting setting) {
        return EveryKindCard.options(field, typed).stream()
                .map(option -> new FieldView.Option(option.key(), option.label()))
                .toList();
    }

    @Override
    List<CardProblem> warnings(Sent sent, CardSetting setting) {
        var vin = sent.values().getOrDefault(EveryKindCard.VIN.name(), "");
        return vin.length() != 17 || Field.Vin.hasCheckDigit(vin)
                ? List.of()
                : List.of(new CardProblem(EveryKindCard.VIN.name(), "check-digit", SLIP));
    }
}
