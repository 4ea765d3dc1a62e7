package salon.catalog;

/// A row of a file that can't be taken, and why.
///
/// @param number as a spreadsheet counts, where the header is 1; in a JSON file the first object is 1
public record BadRow(int number, FieldError problem) {}
