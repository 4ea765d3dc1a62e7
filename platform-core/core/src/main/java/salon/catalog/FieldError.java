package salon.catalog;

/// A value that can't be accepted; `column` is empty when the whole row is meant.
public record FieldError(String column, Fault fault) {}
