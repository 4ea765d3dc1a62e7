package salon.catalog;

import java.util.List;

/// How it ended when something was to be kept.
public sealed interface Saving<T> {
    record Saved<T>(T now) implements Saving<T> {}

    record Refused<T>(List<CellProblem> problems) implements Saving<T> {}

    /// Someone else was faster: this is what stands there now.
    record Overtaken<T>(T now) implements Saving<T> {}

    record Unknown<T>() implements Saving<T> {}
}
