package salon.catalog;

/// A value that can't be accepted; `column` is empty when the whole row is meant.
public record CellProblem(String column, Fault fault) {}
