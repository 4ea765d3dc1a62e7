package salon.catalog;

import java.util.List;

/// What came of reading something written by hand.
public sealed interface Reading<T> {
    record Good<T>(T draft) implements Reading<T> {}

    record Bad<T>(List<FieldError> problems) implements Reading<T> {}
}
