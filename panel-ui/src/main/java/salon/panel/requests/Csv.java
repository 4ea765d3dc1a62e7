package salon.panel.requests;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a file for a spreadsheet (RFC 4180). The separator is a semicolon, as Excel expects it where a comma
/// separates decimals; the byte order mark tells it that this is UTF-8.
final class Csv {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR = ";";
    /// A spreadsheet takes a cell that begins with one of these for a formula; full-width forms too.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(SEPARATOR, "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + (isFormula(text) ? "'" + text : text).replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        var visible = text.stripLeading();
        return begins(text) || begins(visible);
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
