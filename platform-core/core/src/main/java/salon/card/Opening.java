package salon.card;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import salon.plugin.CardProblem;

/// How opening a card ended.
public sealed interface Opening {
    record Open(
            UUID id,
            String type,
            int version,
            String title,
            String summary,
            String screen,
            Map<String, Object> params,
            PrefilledAnswers filled,
            List<CardProblem> warnings)
            implements Opening {}

    /// It was sent, but is not to be had any more.
    record Gone(String title, String summary, List<Alternative> alternatives) implements Opening {}

    /// Its plugin gives no answer now; the customer sees what was sent and may try again.
    record Unavailable(String title, String summary) implements Opening {}
}
