package salon.panel.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import salon.catalog.BadRow;
import salon.catalog.FileFault;
import salon.catalog.ImportResult;

/// What became of an import, ready to be written. Of very many bad rows only the first are shown.
///
/// @param fault why nothing could be read, null when it could
/// @param where the column or the row that is meant by it
/// @param ignored columns that were not read, in one line
record ImportReport(
        Kind kind,
        @Nullable FileFault fault,
        String where,
        int added,
        int changed,
        int unchanged,
        int passedOver,
        int good,
        List<BadRow> bad,
        int more,
        String ignored) {
    private static final int MOST = 200;

    enum Kind {
        NONE,
        UNREADABLE,
        REFUSED,
        DONE,
        DONE_IN_PART
    }

    static ImportReport none() {
        return new ImportReport(Kind.NONE, null, "", 0, 0, 0, 0, 0, List.of(), 0, "");
    }

    static ImportReport of(ImportResult importing) {
        return switch (importing) {
            case ImportResult.Unreadable(var fault, var where) ->
                new ImportReport(Kind.UNREADABLE, fault, where, 0, 0, 0, 0, 0, List.of(), 0, "");
            case ImportResult.Refused(var bad, var good, var ignored) ->
                new ImportReport(Kind.REFUSED, null, "", 0, 0, 0, 0, good, first(bad), more(bad), line(ignored));
            case ImportResult.Done(var added, var changed, var unchanged, var passedOver, var bad, var ignored) ->
                new ImportReport(
                        bad.isEmpty() ? Kind.DONE : Kind.DONE_IN_PART,
                        null,
                        "",
                        added,
                        changed,
                        unchanged,
                        passedOver,
                        0,
                        first(bad),
                        more(bad),
                        line(ignored));
        };
    }

    public boolean isDone() {
        return kind == Kind.DONE || kind == Kind.DONE_IN_PART;
    }

    public int problems() {
        return bad.size() + more;
    }

    private static List<BadRow> first(List<BadRow> bad) {
        return bad.subList(0, Math.min(MOST, bad.size()));
    }

    private static int more(List<BadRow> bad) {
        return Math.max(0, bad.size() - MOST);
    }

    private static String line(Set<String> columns) {
        return String.join(", ", new TreeSet<>(columns));
    }
}
