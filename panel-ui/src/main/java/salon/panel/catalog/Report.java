package salon.panel.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import salon.catalog.BadRow;
import salon.catalog.FileFault;
import salon.catalog.Importing;

/// What became of an import, ready to be written. Of very many bad rows only the first are shown.
///
/// @param fault why nothing could be read, null when it could
/// @param where the column or the row that is meant by it
/// @param ignored columns that were not read, in one line
record Report(
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

    static Report none() {
        return new Report(Kind.NONE, null, "", 0, 0, 0, 0, 0, List.of(), 0, "");
    }

    static Report of(Importing importing) {
        return switch (importing) {
            case Importing.Unreadable(var fault, var where) ->
                new Report(Kind.UNREADABLE, fault, where, 0, 0, 0, 0, 0, List.of(), 0, "");
            case Importing.Refused(var bad, var good, var ignored) ->
                new Report(Kind.REFUSED, null, "", 0, 0, 0, 0, good, first(bad), more(bad), line(ignored));
            case Importing.Done(var added, var changed, var unchanged, var passedOver, var bad, var ignored) ->
                new Report(
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
