package salon.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import salon.catalog.ImportResult.RowError;

/// What an import is going to do, collected row by row. Nothing is written before all rows have been checked.
///
/// @param <W> what is written for a row
final class ImportPlan<W> {
    private final List<W> added = new ArrayList<>();
    private final List<W> changed = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private int unchanged;
    private int skipped;

    /// @return whether it is the first row with this key
    boolean isFirst(String key, String column, ImportFile.Row row) {
        if (!key.isEmpty() && firstRows.putIfAbsent(key, row.number()) != null) {
            refuse(row, List.of(new FieldError(column, FieldError.Code.REPEATED)));
            return false;
        }
        return true;
    }

    /// Only the first error of a column is reported; later ones follow from it.
    void refuse(ImportFile.Row row, List<FieldError> rowErrors) {
        var columns = new HashSet<String>();
        rowErrors.stream()
                .filter(error -> columns.add(error.field()))
                .forEach(error -> errors.add(new RowError(row.number(), error)));
    }

    void add(W row) {
        added.add(row);
    }

    void change(W row) {
        changed.add(row);
    }

    void leaveUnchanged() {
        unchanged++;
    }

    void skip() {
        skipped++;
    }

    ImportResult execute(ImportFile file, ImportResult.Mode mode, Consumer<List<W>> add, Consumer<List<W>> change) {
        if (!errors.isEmpty() && mode == ImportResult.Mode.ALL_OR_NOTHING) {
            var good = added.size() + changed.size() + unchanged + skipped;
            return new ImportResult.Refused(List.copyOf(errors), good, file.ignoredColumns());
        }
        add.accept(added);
        change.accept(changed);
        return new ImportResult.Done(
                added.size(), changed.size(), unchanged, skipped, List.copyOf(errors), file.ignoredColumns());
    }
}
