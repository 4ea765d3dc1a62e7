package salon.mobile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import salon.card.CardProblem;
import salon.card.Opening;
import salon.centre.Centre;

/// An opened card: where it leads in the app, and what is filled in there.
record CardView(
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        CentreRef.Ref centre,
        Link link,
        Map<String, Object> answers,
        Map<String, String> sources,
        List<CardProblem> warnings) {
    record Link(String screen, Map<String, Object> params) {}

    static CardView of(Opening.Open card, Centre centre) {
        return new CardView(
                card.id(),
                card.type(),
                card.version(),
                card.title(),
                card.summary(),
                CentreRef.Ref.of(centre),
                new Link(card.screen(), card.params()),
                card.filled().answers(),
                card.filled().sources(),
                card.warnings());
    }
}
