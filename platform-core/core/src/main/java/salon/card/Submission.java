package salon.card;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardProblem;
import salon.plugin.Consent;

/// How checking a customer's form ended. `offered` is what the card had prefilled.
public sealed interface Submission {
    record Sound(
            int version,
            String title,
            String summary,
            Map<String, Object> answers,
            Map<String, Object> offered,
            @Nullable Consent consent)
            implements Submission {}

    /// What it asks for is not to be had any more.
    record Gone(String title, List<Alternative> alternatives) implements Submission {}

    record Refused(List<CardProblem> problems) implements Submission {}

    /// Its plugin gives no answer now; nothing is stored.
    record Unavailable(String title) implements Submission {}

    /// There is no such type, or it takes no requests.
    record UnknownType() implements Submission {}

    record UnknownCard() implements Submission {}
}
