package salon.catalog;

import java.util.List;
import java.util.Map;

/// A row of a file: what its named cells hold, and what is wrong with its form.
///
/// @param number as a spreadsheet counts, where the header is 1; in a JSON file the first object is 1
/// @param cells by column, in small letters; a column the file does not have is absent
record TableRow(int number, Map<String, String> cells, List<FieldError> problems) {
    boolean isBlank() {
        return problems.isEmpty() && cells.values().stream().allMatch(String::isBlank);
    }
}
