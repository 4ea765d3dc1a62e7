package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import salon.card.CardProblem;
import salon.card.CardRecipient;
import salon.card.Cards;
import salon.card.FieldView;

/// What a card type has to say while its form is being filled.
@ApplicationScoped
class CardAdvice {
    private final Cards cards;

    CardAdvice(Cards cards) {
        this.cards = cards;
    }

    /// What may be chosen in a field that suggests, for what has been typed so far.
    List<FieldView.Option> options(String type, String field, String typed, CardRecipient setting) {
        return cards.options(type, field, typed, setting);
    }

    /// What may be a slip in a card that can be sent.
    List<CardProblem> warnings(SubmittedAnswer sent, CardRecipient setting) {
        var attachment = sent.attachment();
        return attachment == null ? List.of() : cards.warnings(attachment.type(), attachment.answers(), setting);
    }
}
