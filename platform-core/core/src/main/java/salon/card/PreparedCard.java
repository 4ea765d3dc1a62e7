package salon.card;

import java.util.List;
import java.util.UUID;
import salon.plugin.CardProblem;

/// A card that staff have filled in, before its message is posted.
public sealed interface PreparedCard {
    /// @param warnings what looks like a slip; it stops nothing
    record Ready(
            UUID id,
            String type,
            int version,
            String title,
            String summary,
            PrefilledAnswers filled,
            List<CardProblem> warnings)
            implements PreparedCard {}

    record Refused(List<CardProblem> problems) implements PreparedCard {}
}
