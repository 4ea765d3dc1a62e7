package salon.card;

import java.util.List;
import salon.plugin.CardProblem;

/// What can be said of a form that is still being filled in; nothing of it is stored.
public sealed interface Checking {
    /// @param summary one line that stands for the answers so far
    record Checked(String summary, List<CardProblem> problems, List<CardProblem> warnings) implements Checking {}

    /// Its plugin gives no answer now.
    record Unavailable(String title) implements Checking {}

    record UnknownType() implements Checking {}

    record UnknownCard() implements Checking {}
}
