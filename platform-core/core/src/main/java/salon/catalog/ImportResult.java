package salon.catalog;

import java.util.List;
import java.util.Set;

/// What became of an import file.
public sealed interface ImportResult {
    /// What becomes of the good rows when some are bad.
    enum Mode {
        ALL_OR_NOTHING,
        GOOD_ROWS_ONLY
    }

    /// Why a file as a whole can't be read.
    enum FileError {
        EMPTY,
        TOO_LARGE,
        NOT_UTF8,
        MALFORMED,
        MISSING_COLUMN,
        REPEATED_COLUMN,
        TOO_MANY_ROWS
    }

    /// @param row as a spreadsheet counts, where the header is 1; in a JSON file the first object is 1
    record RowError(int row, FieldError error) {}

    /// Nothing could be read.
    ///
    /// @param where a column, or the number of a row or line; empty when the whole file is meant
    record Unreadable(FileError error, String where) implements ImportResult {}

    /// Some rows are bad, so nothing was written.
    record Refused(List<RowError> errors, int goodRows, Set<String> ignoredColumns) implements ImportResult {}

    /// @param skipped rows of cars that were sold meanwhile: an older file does not put them on sale again
    record Done(int added, int changed, int unchanged, int skipped, List<RowError> errors, Set<String> ignoredColumns)
            implements ImportResult {}
}
