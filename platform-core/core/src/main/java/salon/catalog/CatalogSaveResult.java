package salon.catalog;

import java.util.List;

/// How it ended when something was to be kept.
public sealed interface CatalogSaveResult<T> {
    record Saved<T>(T now) implements CatalogSaveResult<T> {}

    record Refused<T>(List<FieldError> problems) implements CatalogSaveResult<T> {}

    /// Someone else was faster: this is what stands there now.
    record Overtaken<T>(T now) implements CatalogSaveResult<T> {}

    record Unknown<T>() implements CatalogSaveResult<T> {}
}
