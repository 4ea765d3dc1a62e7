package salon.plugin;

import java.util.List;

/// How saving the settings of a card type ended.
public sealed interface Saving {
    record Done() implements Saving {}

    /// Nothing was saved.
    record Refused(List<CardProblem> problems) implements Saving {}

    /// There is no such type.
    record UnknownType() implements Saving {}
}
