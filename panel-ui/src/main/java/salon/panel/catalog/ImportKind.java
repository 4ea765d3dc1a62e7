package salon.panel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import salon.catalog.CarParser;
import salon.catalog.OfferParser;
import salon.panel.catalog.ImportPage.Column;

/// What can be imported, and the columns of its file.
enum ImportKind {
    CARS(
            "cars",
            CarParser.REQUIRED,
            CarParser.OPTIONAL,
            Map.of(
                    "vin", "XTAGFL110PY123456",
                    "make", "LADA",
                    "model", "Vesta",
                    "year", "2024",
                    "price", "1250000",
                    "currency", "RUB",
                    "mileage", "0",
                    "condition", "new",
                    "centre", "",
                    "sold", "no")),
    OFFERS(
            "offers",
            OfferParser.REQUIRED,
            OfferParser.OPTIONAL,
            Map.of(
                    "code", "tyres-2026",
                    "title", "Зимние шины в подарок",
                    "from", "2026-11-01",
                    "to", "2026-12-31",
                    "text", "К каждому новому автомобилю",
                    "centres", ""));

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    final String section;
    private final List<String> required;
    private final List<String> optional;
    private final Map<String, String> examples;

    ImportKind(String section, List<String> required, List<String> optional, Map<String, String> examples) {
        this.section = section;
        this.required = required;
        this.optional = optional;
        this.examples = examples;
    }

    List<Column> columns() {
        var columns = new ArrayList<Column>();
        required.forEach(name -> columns.add(new Column(name, true, examples.getOrDefault(name, ""))));
        optional.forEach(name -> columns.add(new Column(name, false, examples.getOrDefault(name, ""))));
        return columns;
    }

    /// With a byte order mark and semicolons, so that spreadsheets open it without asking.
    String template() {
        return BYTE_ORDER_MARK
                + columns().stream().map(Column::name).collect(Collectors.joining(";"))
                + "\r\n"
                + columns().stream().map(Column::example).collect(Collectors.joining(";"))
                + "\r\n";
    }
}
