package salon.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What an import is going to do, gathered row by row; only when all rows have been looked at something is written.
///
/// @param <W> what is written
final class ImportPlan<W> {
    private final List<W> added = new ArrayList<>();
    private final List<W> changed = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int unchanged;
    private int passedOver;

    /// @return whether it is the first row with this key
    boolean isFirst(String key, String column, TableRow row) {
        if (!key.isEmpty() && seen.putIfAbsent(key, row.number()) != null) {
            refuse(row, List.of(new FieldError(column, Fault.REPEATED)));
            return false;
        }
        return true;
    }

    /// The first problem of a column is the one to mend; what follows from it is not told.
    void refuse(TableRow row, List<FieldError> problems) {
        var columns = new HashSet<String>();
        problems.stream()
                .filter(problem -> columns.add(problem.column()))
                .forEach(problem -> bad.add(new BadRow(row.number(), problem)));
    }

    void add(W row) {
        added.add(row);
    }

    void change(W row) {
        changed.add(row);
    }

    void leave() {
        unchanged++;
    }

    void passOver() {
        passedOver++;
    }

    ImportResult carryOut(
            ImportResult.Mode mode, Set<String> ignoredColumns, Consumer<List<W>> add, Consumer<List<W>> change) {
        if (!bad.isEmpty() && mode == ImportResult.Mode.ALL_OR_NOTHING) {
            var good = added.size() + changed.size() + unchanged + passedOver;
            return new ImportResult.Refused(List.copyOf(bad), good, ignoredColumns);
        }
        add.accept(added);
        change.accept(changed);
        return new ImportResult.Done(
                added.size(), changed.size(), unchanged, passedOver, List.copyOf(bad), ignoredColumns);
    }
}
