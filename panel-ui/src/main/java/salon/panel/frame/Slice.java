package salon.panel.frame;

import java.util.List;
import java.util.function.Function;

/// One page of a long list that is read by key: its rows, and where the next page begins.
///
/// @param next the cursor of the next page, as it stands in an address; empty on the last page
public record Slice<T>(List<T> rows, String next) {
    private static final int ROWS = 50;

    /// How many rows to ask for: one more than is shown tells that there is a next page.
    public static final int LIMIT = ROWS + 1;

    /// @param found up to [#LIMIT] rows
    /// @param cursor by which the rows after this one are found
    public static <T> Slice<T> of(List<T> found, Function<? super T, String> cursor) {
        return found.size() <= ROWS
                ? new Slice<>(found, "")
                : new Slice<>(found.subList(0, ROWS), cursor.apply(found.get(ROWS - 1)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> mapping) {
        return new Slice<>(rows.stream().<R>map(mapping).toList(), next);
    }
}
