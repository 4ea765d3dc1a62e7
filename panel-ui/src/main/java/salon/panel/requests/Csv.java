package salon.panel.requests;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines of a file for a spreadsheet (RFC 4180). The separator is a semicolon, as Excel expects it where a comma
/// separates decimals; the byte order mark tells it that this is UTF-8.
final class Csv {
    /// A cell, of which a spreadsheet is to make a text and nothing else.
    sealed interface Cell {
        /// What people wrote: it may look like a formula.
        record Text(String text) implements Cell {}

        /// A number that we have checked (E.164). Spreadsheets would calculate with the digits and drop the plus sign.
        record Phone(String number) implements Cell {
            private static final Pattern E164 = Pattern.compile("\\+[0-9]{7,15}");

            static Cell of(String number) {
                return E164.matcher(number).matches() ? new Phone(number) : new Text(number);
            }
        }
    }

    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR = ";";
    /// A spreadsheet takes a cell that begins with one of these for a formula; full-width forms too.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static String line(List<String> texts) {
        return line(texts(texts));
    }

    static String line(Stream<Cell> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(SEPARATOR, "", "\r\n"));
    }

    static Stream<Cell> texts(List<String> texts) {
        return texts.stream().map(Cell.Text::new);
    }

    /// An apostrophe before a formula makes it a text, and stands in the cell. A constant text as a formula of
    /// ours does without.
    private static String cell(Cell cell) {
        var written =
                switch (cell) {
                    case Cell.Text(var text) -> isFormula(text) ? "'" + text : text;
                    case Cell.Phone(var number) -> "=\"" + number + "\"";
                };
        return '"' + written.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        var visible = text.stripLeading();
        return begins(text) || begins(visible);
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
