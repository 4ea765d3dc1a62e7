package salon.panel.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import salon.catalog.ImportResult;
import salon.catalog.ImportResult.FileError;
import salon.catalog.ImportResult.RowError;

/// The result of an import as the page shows it. Of very many errors only the first are shown.
///
/// @param fileError why nothing could be read, null when it could
/// @param where the column or the row that it refers to
/// @param ignoredColumns that were not read, comma-separated
record ImportReport(
        Kind kind,
        @Nullable FileError fileError,
        String where,
        int added,
        int changed,
        int unchanged,
        int skipped,
        int goodRows,
        List<RowError> errors,
        int more,
        String ignoredColumns) {
    private static final int MAX_ERRORS = 200;

    enum Kind {
        NONE,
        UNREADABLE,
        REFUSED,
        DONE,
        PARTLY_DONE
    }

    static ImportReport none() {
        return new ImportReport(Kind.NONE, null, "", 0, 0, 0, 0, 0, List.of(), 0, "");
    }

    static ImportReport of(ImportResult result) {
        return switch (result) {
            case ImportResult.Unreadable(var fileError, var where) ->
                new ImportReport(Kind.UNREADABLE, fileError, where, 0, 0, 0, 0, 0, List.of(), 0, "");
            case ImportResult.Refused(var errors, var goodRows, var ignored) ->
                new ImportReport(
                        Kind.REFUSED, null, "", 0, 0, 0, 0, goodRows, first(errors), more(errors), join(ignored));
            case ImportResult.Done(var added, var changed, var unchanged, var skipped, var errors, var ignored) ->
                new ImportReport(
                        errors.isEmpty() ? Kind.DONE : Kind.PARTLY_DONE,
                        null,
                        "",
                        added,
                        changed,
                        unchanged,
                        skipped,
                        0,
                        first(errors),
                        more(errors),
                        join(ignored));
        };
    }

    public boolean isDone() {
        return kind == Kind.DONE || kind == Kind.PARTLY_DONE;
    }

    public int errorCount() {
        return errors.size() + more;
    }

    private static List<RowError> first(List<RowError> errors) {
        return errors.subList(0, Math.min(MAX_ERRORS, errors.size()));
    }

    private static int more(List<RowError> errors) {
        return Math.max(0, errors.size() - MAX_ERRORS);
    }

    private static String join(Set<String> columns) {
        return String.join(", ", new TreeSet<>(columns));
    }
}
