package salon.catalog;

import java.util.List;

/// What became of saving a car or an offer.
public sealed interface CatalogSaveResult<T> {
    record Saved<T>(T value) implements CatalogSaveResult<T> {}

    record Invalid<T>(List<FieldError> errors) implements CatalogSaveResult<T> {}

    /// Someone else has changed it since it was read; nothing was written.
    record Conflict<T>(T current) implements CatalogSaveResult<T> {}

    record NotFound<T>() implements CatalogSaveResult<T> {}
}
