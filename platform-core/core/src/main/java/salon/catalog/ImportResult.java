package salon.catalog;

import java.util.List;
import java.util.Set;

/// How an import ended.
public sealed interface ImportResult {
    /// What becomes of the good rows when some are bad.
    enum Mode {
        ALL_OR_NOTHING,
        GOOD_ROWS_ONLY
    }

    /// Nothing could be read.
    ///
    /// @param where a column, or the number of a row or line; empty when the whole file is meant
    record Unreadable(FileFault fault, String where) implements ImportResult {}

    /// Some rows are bad, so nothing was written.
    record Refused(List<BadRow> bad, int goodRows, Set<String> ignoredColumns) implements ImportResult {}

    /// @param passedOver rows of cars that were sold meanwhile: an older file does not bring them back
    record Done(int added, int changed, int unchanged, int passedOver, List<BadRow> bad, Set<String> ignoredColumns)
            implements ImportResult {}
}
