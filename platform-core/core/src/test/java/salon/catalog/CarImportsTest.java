package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.TenantDatabase;
import salon.catalog.Car.Condition;
import salon.catalog.ImportResult.FileError;
import salon.catalog.ImportResult.Mode;
import salon.catalog.ImportResult.RowError;
import salon.spi.Money;

@QuarkusTest
class CarImportsTest {
    private static final String HEADER = "vin;make;model;year;price;mileage;condition;centre\n";

    @Inject
    Given given;

    @Inject
    CarImports imports;

    @Inject
    Cars cars;

    @Inject
    TenantDatabase database;

    private Map<String, UUID> centres = Map.of();
    private String word = "";

    @BeforeEach
    void start() {
        centres = Map.of("north", given.centre("aurora", "north").id());
        word = CatalogFixtures.word();
    }

    @Test
    void takesCarsFromASpreadsheet() {
        var vin = CatalogFixtures.vin();
        var file = "\uFEFF" + HEADER + " " + vin.toLowerCase(Locale.ROOT) + " ;LADA;\"Vesta; \"\"SW\"\" " + word
                + "\";2024;1 250 000,50;12 000;с пробегом;north\r\n\r\n;;;;;;;\r\n";

        var done = (ImportResult.Done) run(file, Mode.ALL_OR_NOTHING);

        assertThat(done).isEqualTo(new ImportResult.Done(1, 0, 0, 0, List.of(), Set.of()));
        var car = found().getFirst();
        assertThat(car.vin()).isEqualTo(vin);
        assertThat(car.model()).isEqualTo("Vesta; \"SW\" " + word);
        assertThat(car.price()).isEqualTo(Money.of(125_000_050, "RUB"));
        assertThat(car.mileage()).isEqualTo(12_000);
        assertThat(car.condition()).isEqualTo(Condition.USED);
        assertThat(car.centre()).isEqualTo(centres.get("north"));
    }

    @Test
    void takesCarsFromJson() {
        var file = """
                [{"vin": "%s", "Make": "Kia", "model": "Rio %s", "year": 2023, "price": 1500000.00, "currency": "RUB"},
                 {"vin": "%s", "make": "Kia", "model": "%s", "year": "2022", "price": "900000", "sold": true}]""".formatted(CatalogFixtures.vin(), word, CatalogFixtures.vin(), word);

        assertThat(run(file, Mode.ALL_OR_NOTHING)).isEqualTo(new ImportResult.Done(2, 0, 0, 0, List.of(), Set.of()));
        assertThat(found()).extracting(Car::model).containsExactly("Rio " + word);
    }

    /// `VIN` stands for a new one.
    static Stream<Arguments> filesOfOtherPrograms() {
        var header = "vin;make;model;year;price";
        var row = "VIN;Лада;WORD;2024;1250000";
        var plain = Money.of(125_000_000, "RUB");
        return Stream.of(
                Arguments.of("sep=;\r\n" + header + "\r\n" + row + "\r\n", plain, 0),
                Arguments.of("SEP=\t\r\n" + tabs(header) + "\r\n" + tabs(row), plain, 0),
                Arguments.of(tabs(header) + "\r\n" + tabs(row) + "\r\n", plain, 0),
                Arguments.of("\uFEFF\uFEFF" + header + "\r\n" + row, plain, 0),
                Arguments.of(header + "\u00A0\r\n" + row, plain, 0),
                Arguments.of("vin;Марка;Модель;Год выпуска;Цена\r\n" + row, plain, 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1\u2009250\u2009000"), plain, 0),
                Arguments.of(header + "\n" + row.replace("1250000", "\"1,250,000.00\""), plain, 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1.250.000,-"), plain, 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1,250"), Money.of(125_000, "RUB"), 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1.250"), Money.of(125_000, "RUB"), 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1250.5"), Money.of(125_050, "RUB"), 0),
                Arguments.of(header + "\n" + row.replace("1250000", "12500.250 KWD"), Money.of(12_500_250, "KWD"), 0),
                Arguments.of(header + "\n" + row.replace("1250000", "1250 руб."), Money.of(125_000, "RUB"), 0),
                Arguments.of(header + "\n" + row.replace("1250000", "$24,990"), Money.of(2_499_000, "USD"), 0),
                Arguments.of(header + "\n" + row.replace("VIN", "\u200BVIN"), plain, 0),
                Arguments.of(
                        header + ";mileage;condition\r\nVIN;LADA;WORD;2024;1 250 000 ₽;12000 км;used\r\n",
                        plain,
                        12_000),
                Arguments.of(header + ";mileage\n" + row + ";12.500", plain, 12_500),
                Arguments.of(
                        "id,vin,brand,model,year,price,mileage,condition,store_code\r\n"
                                + "1,VIN,Toyota,WORD,2023,24990.00 USD,45000 miles,Used,north\r\n",
                        Money.of(2_499_000, "USD"),
                        72_420));
    }

    @ParameterizedTest
    @MethodSource("filesOfOtherPrograms")
    void whatSpreadsheetsAndFeedsWriteIsUnderstood(String file, Money price, int mileage) {
        var vin = CatalogFixtures.vin();

        var done = (ImportResult.Done) run(file.replace("VIN", vin).replace("WORD", word), Mode.ALL_OR_NOTHING);

        assertThat(done.added()).isEqualTo(1);
        assertThat(found()).singleElement().satisfies(car -> {
            assertThat(car.vin()).isEqualTo(vin);
            assertThat(car.price()).isEqualTo(price);
            assertThat(car.mileage()).isEqualTo(mileage);
        });
    }

    @Test
    void excelsUnicodeTextIsUnderstood() {
        var vin = CatalogFixtures.vin();
        var file = tabs("vin;make;model;year;price\r\n" + vin + ";Лада;" + word + ";2024;1250000\r\n");
        var content = ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE);

        given.in("aurora", () -> imports.run(content, Mode.ALL_OR_NOTHING, centres));

        assertThat(found()).extracting(Car::vin).containsExactly(vin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIN|1,250 KWD|price NOT_A_NUMBER",
                "VIN|от 1250000|price UNKNOWN_CURRENCY",
                "VIN|1250000 ₽;USD|price OTHER_CURRENCY",
                "VIN|1,2,3|price NOT_A_NUMBER",
                "VIN|1.25E+06|price NOT_A_NUMBER",
                "ХТАGFL110PY907325|1250000|vin CYRILLIC_VIN Х"
            })
    void whatCanBeReadInTwoWaysIsRefused(String vin, String price, String error) {
        var file = "vin;make;model;year;price;currency\n" + vin.replace("VIN", CatalogFixtures.vin()) + ";LADA;" + word
                + ";2024;" + price + "\n";

        var refused = (ImportResult.Refused) run(file, Mode.ALL_OR_NOTHING);

        assertThat(refused.errors())
                .extracting(one -> (one.error().field() + " " + one.error().code() + " "
                                + one.error().detail())
                        .strip())
                .containsExactly(error);
    }

    @Test
    void aVinMayBeGrouped() {
        var vin = CatalogFixtures.vin();
        var grouped = vin.substring(0, 3) + "-" + vin.substring(3, 9) + "-" + vin.substring(9);

        run("vin;make;model;year;price\n" + grouped + ";Лада;" + word + ";2024;1250000\n", Mode.ALL_OR_NOTHING);

        assertThat(found()).extracting(Car::vin).containsExactly(vin);
    }

    @ParameterizedTest
    @CsvSource({"1.250, NOT_A_NUMBER", "'\"1,250\"', ''", "1250.00, ''", "12500.000, ''"})
    void numbersOfJsonAreNoTextsOfPeople(String price, String error) {
        var file = "[{\"vin\":\"%s\",\"make\":\"Kia\",\"model\":\"%s\",\"year\":2024,\"price\":%s}]"
                .formatted(CatalogFixtures.vin(), word, price);

        var result = run(file, Mode.ALL_OR_NOTHING);

        assertThat(result instanceof ImportResult.Refused).isEqualTo(!error.isEmpty());
        assertThat(found()).allMatch(car -> car.price().amount() >= 125_000);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file =
                HEADER + row(CatalogFixtures.vin(), "2024", "1000000") + row(CatalogFixtures.vin(), "2024", "2000000");

        run(file, Mode.ALL_OR_NOTHING);
        var before = found();
        var again = run(file, Mode.ALL_OR_NOTHING);

        assertThat(again).isEqualTo(new ImportResult.Done(0, 0, 2, 0, List.of(), Set.of()));
        assertThat(found()).isEqualTo(before).hasSize(2);
    }

    @Test
    void aKnownCarKeepsTheValuesOfColumnsThatTheFileDoesNotHave() {
        var vin = CatalogFixtures.vin();
        run(HEADER + row(vin, "2024", "1000000"), Mode.ALL_OR_NOTHING);

        var done = run(
                "vin,make,model,year,price\n" + vin + ",LADA,Granta " + word + ",2024,990000\n", Mode.ALL_OR_NOTHING);

        assertThat(done).isEqualTo(new ImportResult.Done(0, 1, 0, 0, List.of(), Set.of()));
        assertThat(found()).singleElement().satisfies(car -> {
            assertThat(car.price()).isEqualTo(Money.of(99_000_000, "RUB"));
            assertThat(car.mileage()).isEqualTo(10);
            assertThat(car.centre()).isEqualTo(centres.get("north"));
        });
    }

    @Test
    void aSoldCarIsNotBroughtBackByAnOlderFile() {
        var file = HEADER + row(CatalogFixtures.vin(), "2024", "1000000");
        run(file, Mode.ALL_OR_NOTHING);
        var id = found().getFirst().id();
        given.in("aurora", () -> cars.markSold(id));

        assertThat(run(file, Mode.ALL_OR_NOTHING)).isEqualTo(new ImportResult.Done(0, 0, 0, 1, List.of(), Set.of()));
        assertThat(found()).isEmpty();
    }

    @Test
    void aFileCanSayThatACarIsSold() {
        var vin = CatalogFixtures.vin();
        run(HEADER + row(vin, "2024", "1000000"), Mode.ALL_OR_NOTHING);
        var file = "vin,make,model,year,price,sold\n" + vin + ",LADA," + word + ",2024,1000000,да\n";

        assertThat(run(file, Mode.ALL_OR_NOTHING)).isEqualTo(new ImportResult.Done(0, 1, 0, 0, List.of(), Set.of()));
        assertThat(found()).isEmpty();
        assertThat(run(file, Mode.ALL_OR_NOTHING)).isEqualTo(new ImportResult.Done(0, 0, 1, 0, List.of(), Set.of()));
    }

    @Test
    void aBadRowStopsTheImportUnlessOnlyGoodRowsAreWanted() {
        var file = HEADER
                + row(CatalogFixtures.vin(), "2024", "1000000")
                + row("KURZ", "1850", "gratis")
                + row("", "", "");

        var refused = (ImportResult.Refused) run(file, Mode.ALL_OR_NOTHING);

        assertThat(refused.goodRows()).isEqualTo(1);
        assertThat(refused.errors())
                .extracting(error -> error.row() + " " + error.error().field() + " "
                        + error.error().code())
                .containsExactly(
                        "3 vin NOT_A_VIN",
                        "3 year OUT_OF_RANGE",
                        "3 price NOT_A_NUMBER",
                        "4 vin REQUIRED",
                        "4 year REQUIRED",
                        "4 price REQUIRED");
        assertThat(found()).isEmpty();

        var done = (ImportResult.Done) run(file, Mode.GOOD_ROWS_ONLY);

        assertThat(done.added()).isEqualTo(1);
        assertThat(done.errors()).isEqualTo(refused.errors());
        assertThat(found()).hasSize(1);
    }

    @Test
    void aVinThatIsRepeatedInTheFileIsTakenOnce() {
        var vin = CatalogFixtures.vin();
        var file = HEADER + row(vin, "2024", "1000000") + row(vin, "2024", "2000000");

        var done = (ImportResult.Done) run(file, Mode.GOOD_ROWS_ONLY);

        assertThat(done.errors()).containsExactly(new RowError(3, new FieldError("vin", FieldError.Code.REPEATED)));
        assertThat(found()).singleElement().extracting(Car::price).isEqualTo(Money.of(100_000_000, "RUB"));
    }

    @Test
    void formulasAndMarkupAreTextAndNothingElse() {
        var formula = "=HYPERLINK(\"\"http://evil.example\"\") " + word;
        var markup = "<img src=x onerror=alert(1)> " + word;
        var file = "vin,make,model,year,price\n" + CatalogFixtures.vin() + ",\"" + formula + "\",A,2024,1\n"
                + CatalogFixtures.vin() + ",@SUM(1),\"" + markup + "\",2024,1\n";

        run(file, Mode.ALL_OR_NOTHING);

        assertThat(found()).extracting(Car::make).contains(formula.replace("\"\"", "\""), "@SUM(1)");
        assertThat(found()).extracting(Car::model).contains(markup);
    }

    @ParameterizedTest
    @CsvSource({"make,'LA\u0000DA'", "vin,'XTA\u0000'", "model,'a\u0007b'", "centre,'no\u0000rth'", "mileage,'1\u0000'"
    })
    void controlCharactersAreRefused(String column, String value) {
        var cells = new LinkedHashMap<>(Map.of(
                "vin",
                CatalogFixtures.vin(),
                "make",
                "LADA",
                "model",
                word,
                "year",
                "2024",
                "price",
                "1",
                "mileage",
                "0"));
        cells.put("centre", "north");
        cells.put(column, value);
        var file = String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n";

        var refused = (ImportResult.Refused) run(file, Mode.ALL_OR_NOTHING);

        assertThat(refused.errors()).extracting(error -> error.error().field()).containsOnly(column);
    }

    /// The limit is 9,999,999 km.
    @ParameterizedTest
    @ValueSource(strings = {"10000000", "10 000 000 км", "7 000 000 miles", "6213712 miles"})
    void aMileageOverTheLimitIsRefusedInWhateverUnit(String mileage) {
        var row = row(CatalogFixtures.vin(), "2024", "1").replace(";10;", ";" + mileage + ";");

        var refused = (ImportResult.Refused) run(HEADER + row, Mode.ALL_OR_NOTHING);

        assertThat(refused.errors())
                .containsExactly(new RowError(2, new FieldError("mileage", FieldError.Code.OUT_OF_RANGE)));
    }

    @Test
    void aMileageAtTheLimitIsTakenInMilesToo() {
        var row = row(CatalogFixtures.vin(), "2024", "1").replace(";10;", ";6213711 miles;");

        run(HEADER + row, Mode.ALL_OR_NOTHING);

        assertThat(found()).extracting(Car::mileage).containsExactly(9_999_999);
    }

    @Test
    void aCarOfACentreWhereTheWriterDoesNotWorkIsNotChanged() {
        var vin = CatalogFixtures.vin();
        var south = given.centre("aurora", "south").id();
        given.in(
                "aurora",
                () -> imports.run(
                        bytes(HEADER + row(vin, "2024", "1").replace("north", "south")),
                        Mode.ALL_OR_NOTHING,
                        Map.of("south", south)));

        var known = (ImportResult.Refused) run(HEADER + row(vin, "2024", "2"), Mode.ALL_OR_NOTHING);
        var named = (ImportResult.Refused)
                run(HEADER + row(CatalogFixtures.vin(), "2024", "2").replace("north", "south"), Mode.ALL_OR_NOTHING);

        assertThat(known.errors()).containsExactly(new RowError(2, new FieldError("vin", FieldError.Code.FOREIGN)));
        assertThat(named.errors())
                .containsExactly(new RowError(2, new FieldError("centre", FieldError.Code.UNKNOWN_CENTRE)));
    }

    @Test
    void anImportDoesNotTouchOtherTenants() {
        var vin = CatalogFixtures.vin();
        run(HEADER + row(vin, "2024", "1000000"), Mode.ALL_OR_NOTHING);

        var inVega = given.in(
                "vega",
                () -> imports.run(
                        bytes("vin,make,model,year,price\n" + vin + ",LADA," + word + ",2024,7\n"),
                        Mode.ALL_OR_NOTHING,
                        Map.of()));

        assertThat(inVega).isEqualTo(new ImportResult.Done(1, 0, 0, 0, List.of(), Set.of()));
        assertThat(found()).singleElement().extracting(Car::price).isEqualTo(Money.of(100_000_000, "RUB"));
    }

    @Test
    void tenThousandRowsAreTakenAndOneMoreIsNot() {
        var lines = IntStream.range(0, ImportFile.MAX_ROWS)
                .mapToObj(number -> CatalogFixtures.vin() + ",LADA," + word + ",2024,1000000\n")
                .collect(Collectors.toCollection(ArrayList::new));
        var header = "vin,make,model,year,price\n";
        var file = header + String.join("", lines);

        assertThat(run(file, Mode.ALL_OR_NOTHING))
                .isEqualTo(new ImportResult.Done(10_000, 0, 0, 0, List.of(), Set.of()));
        assertThat(run(file, Mode.ALL_OR_NOTHING))
                .isEqualTo(new ImportResult.Done(0, 0, 10_000, 0, List.of(), Set.of()));
        assertThat(run(file + lines.getFirst(), Mode.GOOD_ROWS_ONLY))
                .isEqualTo(new ImportResult.Unreadable(FileError.TOO_MANY_ROWS, ""));
        database.call("aurora", sql -> sql.update("delete from car where model = :word")
                .setParameter("word", word)
                .executeUpdate());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("", null, FileError.EMPTY, ""),
                Arguments.of("\uFEFF\n\n", null, FileError.EMPTY, ""),
                Arguments.of("vin,make,model,year,price\n", null, FileError.EMPTY, ""),
                Arguments.of("[]", null, FileError.EMPTY, ""),
                Arguments.of("vin,make,model,year\nX,LADA,Vesta,2024\n", null, FileError.MISSING_COLUMN, "price"),
                Arguments.of("vin,make,model,year,price,VIN\n1,2,3,4,5,6\n", null, FileError.REPEATED_COLUMN, "vin"),
                Arguments.of("vin,make,model,year,price\n\"X,LADA\n", null, FileError.MALFORMED, "2"),
                Arguments.of("[{\"vin\":", null, FileError.MALFORMED, "1"),
                Arguments.of("{\"vin\": 1}", null, FileError.MALFORMED, ""),
                Arguments.of(
                        "vin;make;model;year;price\nX;ЛАДА;Веста;2024;1\n", "windows-1251", FileError.NOT_UTF8, ""),
                Arguments.of(" ".repeat(5 * 1024 * 1024 + 1), null, FileError.TOO_LARGE, ""));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCanNotBeReadSaysWhy(String file, @Nullable String charset, FileError error, String where) {
        var content = file.getBytes(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));

        assertThat(given.in("aurora", () -> imports.run(content, Mode.GOOD_ROWS_ONLY, centres)))
                .isEqualTo(new ImportResult.Unreadable(error, where));
    }

    @Test
    void unknownColumnsAreReportedAndRowsThatAreTooLongRefused() {
        var file = "vin,make,model,year,price,colour\n" + CatalogFixtures.vin() + ",LADA," + word + ",2024,1,red\n"
                + CatalogFixtures.vin() + ",LADA," + word + ",2024,1,red,green\n";

        var done = (ImportResult.Done) run(file, Mode.GOOD_ROWS_ONLY);

        assertThat(done.ignoredColumns()).containsExactly("colour");
        assertThat(done.errors()).containsExactly(new RowError(3, new FieldError("", FieldError.Code.TOO_MANY_CELLS)));
    }

    @Test
    void jsonThatHoldsMoreThanValuesIsRefusedRowByRow() {
        var file =
                "[7, {\"vin\": {\"a\": 1}, \"make\": \"\\ud800\", \"model\": [\"x\", [1]], \"year\": 1e99999, \"price\": null}]";

        var refused = (ImportResult.Refused) run(file, Mode.ALL_OR_NOTHING);

        assertThat(refused.goodRows()).isZero();
        assertThat(refused.errors())
                .extracting(error -> error.row() + " " + error.error().field() + " "
                        + error.error().code())
                .contains(
                        "1  UNREADABLE",
                        "2 vin UNREADABLE",
                        "2 make UNREADABLE",
                        "2 model UNREADABLE",
                        "2 year NOT_A_NUMBER",
                        "2 price REQUIRED");
    }

    private static String tabs(String csv) {
        return csv.replace(';', '\t');
    }

    private String row(String vin, String year, String price) {
        return String.join(";", vin, "LADA", "Granta " + word, year, price, "10", "new", "north") + "\n";
    }

    private ImportResult run(String file, Mode mode) {
        return given.in("aurora", () -> imports.run(bytes(file), mode, centres));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private List<Car> found() {
        return given.in("aurora", () -> cars.search(Cars.Filter.any().withWords(word), 100));
    }
}
