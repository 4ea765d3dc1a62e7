package salon.catalog;

import java.util.List;
import java.util.Set;

/// What a file holds.
sealed interface Table {
    /// @param ignored columns that nobody asks for
    record Rows(List<TableRow> rows, Set<String> ignored) implements Table {}

    /// @param where the row or the column, empty when the whole file is meant
    record Unreadable(FileFault fault, String where) implements Table {}
}
